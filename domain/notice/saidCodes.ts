import type { Language } from '../calendar/language.js';

type Said = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Values that are codes, as the reader's language says them within a sentence. */
export const saidCodes = {
  carrier: {
    NETBANK: { da: 'denne besked', en: 'this notice' },
    DIGITAL_POST: { da: 'denne besked', en: 'this notice' },
    LETTER: { da: 'dette brev', en: 'this letter' },
  },
  /** not everybody has a netbank */
  way: {
    NETBANK: {
      da: 'Log på din netbank, eller skriv selv MitID.dk i browseren',
      en: 'Log on to your netbank, or type MitID.dk in your browser yourself',
    },
    DIGITAL_POST: {
      da: 'Skriv selv MitID.dk i browseren',
      en: 'Type MitID.dk in your browser yourself',
    },
    LETTER: {
      da: 'Skriv selv MitID.dk i browseren. Kan du ikke det, så kontakt borgerservice',
      en: 'Type MitID.dk in your browser yourself. If you cannot, contact borgerservice',
    },
    CITIZEN_SERVICE: {
      da: 'Bestil tid i borgerservice, som giver dig MitID',
      en: 'Book an appointment at borgerservice, which gives you MitID',
    },
  },
  /** what somebody else does for those who are too young to get MitID alone */
  guardian: {
    NEEDED: {
      da: 'En forælder eller værge skal give samtykke, og skal i borgerservice tages med og vise gyldig legitimation',
      en: 'A parent or guardian must consent, and must come along to borgerservice and show valid identification',
    },
  },
  means: {
    APP: { da: 'MitID-app', en: 'MitID app' },
    CODE_DISPLAY: { da: 'kodeviser', en: 'code display' },
    AUDIO_CODE_READER: { da: 'kodeoplæser', en: 'audio code reader' },
    CHIP: { da: 'chip', en: 'chip' },
  },
  /** what an appointment is for, as the papers to bring */
  purpose: {
    ID_UPDATE: { da: 'gyldigt pas', en: 'a valid passport' },
    GET_NEMID: {
      da: 'gyldigt pas eller et kørekort fra et EU/EØS-land',
      en: 'a valid passport or a driving licence from an EU/EEA country',
    },
    ENROL: {
      da: 'gyldigt pas eller kørekort',
      en: 'a valid passport or driving licence',
    },
  },
  superfluousFor: {
    MITID: { da: 'Dit MitID er klar', en: 'Your MitID is ready' },
    ID_IN_ORDER: { da: 'Dine ID-oplysninger er i orden', en: 'Your ID information is in order' },
    NEMID_NOT_NEEDED: {
      da: 'Du behøver ikke længere et NemID for at få MitID',
      en: 'You no longer need a NemID to get MitID',
    },
  },
  /** what opens the log-on again */
  opensWith: {
    MITID: {
      da: 'Når MitID er klar, kan du logge på igen',
      en: 'Once MitID is ready, you can log on again',
    },
  },
  nemIdWorks: {
    ON: { da: 'Dit NemID virker fortsat', en: 'Your NemID goes on working' },
  },
  /** */
  logon: {
    OPEN: {
      da: 'Din bank kan om få dage lukke for, at du logger på med NemID',
      en: 'In a few days your bank may close your log-on with NemID',
    },
    CLOSED: {
      da: 'Din bank har lukket for, at du logger på med NemID',
      en: 'Your bank has closed your log-on with NemID',
    },
  },
  why: {
    INVALID_CHARACTER: {
      da: 'det har tegn, som MitID ikke kan bruge',
      en: 'it has characters that MitID cannot use',
    },
    CPR_LIKE: { da: 'det ligner et CPR-nummer', en: 'it looks like a CPR number' },
    OWN_CPR: { da: 'dit CPR-nummer indgår i det', en: 'it contains your CPR number' },
    LEADING_OR_TRAILING_SPACE: {
      da: 'det begynder eller slutter med et mellemrum',
      en: 'it begins or ends with a space',
    },
    TOO_SHORT: { da: 'det er for kort', en: 'it is too short' },
    TOO_LONG: { da: 'det er for langt', en: 'it is too long' },
    CONFLICT: {
      da: 'det ikke kan holdes fri til dig',
      en: 'it cannot be kept for you',
    },
  },
} as const satisfies Record<string, Said>;

/** The code in words; null when the value is no code. */
export function saidCode(name: string, value: string, language: Language): string | null {
  const table: Readonly<Record<string, Said>> = saidCodes;
  return table[name]?.[value]?.[language] ?? null;
}
