import { formatDay } from '../calendar/formatDay.js';
import type { Language } from '../calendar/language.js';
import type { Policy } from '../programme/policy.js';

/** What a citizen, a bank or support is told when the journey says no. The codes are stable. */
export const refusalTexts = {
  NOT_NOW: {
    da: 'Det kan ikke lade sig gøre, som forløbet står nu.',
    en: 'This cannot be done as the journey stands now.',
  },
  NOT_INVITED: {
    da: 'Beskeden om, at det er tid til MitID, er ikke modtaget endnu.',
    en: 'The notice that it is time for MitID has not been received yet.',
  },
  ID_UPDATE_FIRST: {
    da: 'ID-oplysningerne skal være i orden først, og hvis du intet NemID har, skal du have et. Det står i din besked.',
    en: 'ID information must be in order first, and without a NemID one must be had. Your notice says how.',
  },
  ALREADY_ENROLLED: { da: 'MitID er allerede aktivt.', en: 'MitID is active already.' },
  JOURNEY_ENDED: { da: 'Forløbet er slut.', en: 'The journey has ended.' },
  RESTING: {
    da: 'Forløbet hviler. Vælg først at genoptage det.',
    en: 'The journey rests. Choose to take it up again first.',
  },
  NOT_RESTING: { da: 'Forløbet hviler ikke.', en: 'The journey is not resting.' },
  USER_ID_BROKEN: {
    da: 'Bruger-ID’et følger ikke reglerne.',
    en: 'The user ID does not keep the rules.',
  },
  TAKEN: {
    da: 'Bruger-ID’et er optaget. Vælg et andet.',
    en: 'The user ID is taken. Choose another one.',
  },
  CHOOSE_USER_ID_FIRST: { da: 'Vælg først et bruger-ID.', en: 'Choose a user ID first.' },
  DELIVERY_NEEDED: {
    da: 'Vælg, om enheden skal sendes med posten eller hentes i borgerservice.',
    en: 'Choose whether the device goes by post or is collected in borgerservice.',
  },
  COLLECT_NOT_YET: {
    da: 'Borgerservice udleverer enheder fra {citizenServiceOpensOn}. Vælg post, eller vent til da.',
    en: 'Borgerservice hands out devices from {citizenServiceOpensOn}. Choose post, or wait until then.',
  },
  COUNTER_NOT_OPEN_YET: {
    da: 'Borgerservice giver og udleverer MitID fra {citizenServiceOpensOn}. Kom igen til den tid.',
    en: 'Borgerservice gives MitID and hands out devices from {citizenServiceOpensOn}. Come back then.',
  },
  TOO_YOUNG: {
    da: 'Borgeren er endnu for ung til at få MitID.',
    en: 'The citizen is still too young to have MitID.',
  },
  NO_ID_UPDATE_NEEDED: {
    da: 'Borgerens ID-oplysninger er allerede i orden.',
    en: 'The citizen’s ID information is in order already.',
  },
  PAPERS_NEEDED: {
    da: 'Se gyldig legitimation. Til et første NemID kan et vidne ikke træde i stedet.',
    en: 'See valid papers. For a first NemID a witness cannot stand in for them.',
  },
  PAPERS_NOT_ACCEPTED: {
    da: 'Den slags legitimation gælder ikke her.',
    en: 'Papers of that kind do not count here.',
  },
  PAPERS_EXPIRED: {
    da: 'Legitimationen er udløbet, eller dens sidste dag mangler.',
    en: 'The papers have expired, or their last day is missing.',
  },
  WITNESS_TOO_YOUNG: {
    da: 'Vidnet er for ungt til at stå inde for borgeren.',
    en: 'The witness is too young to vouch for the citizen.',
  },
  NOT_TO_BE_COLLECTED: {
    da: 'Enheden skal ikke hentes i borgerservice.',
    en: 'The device is not to be collected in borgerservice.',
  },
  DEVICE_NOT_HERE: {
    da: 'Enheden er ikke kommet til borgerservice endnu.',
    en: 'The device has not come to borgerservice yet.',
  },
  HANDED_OUT_ALREADY: {
    da: 'Enheden er allerede udleveret.',
    en: 'The device has been handed out already.',
  },
  POWER_NOT_YET: {
    da: 'Fuldmagten gælder ikke endnu.',
    en: 'The power of attorney is not valid yet.',
  },
  POWER_EXPIRED: {
    da: 'Fuldmagten er udløbet.',
    en: 'The power of attorney has expired.',
  },
  POWER_OUT_OF_SCOPE: {
    da: 'Det må der ikke gøres på den fuldmagt.',
    en: 'The power of attorney does not cover this.',
  },
  POWER_NOT_FOR_THIS_WAY: {
    da: 'En offentlig fuldmagt gælder ikke hos banken, og en banks kun hos den bank.',
    en: 'A public power of attorney does not hold at the bank, and a bank’s at that bank alone.',
  },
  HAS_APPOINTMENT: {
    da: 'Der er allerede en tid i borgerservice, eller den er ved at blive bestilt.',
    en: 'There is an appointment at borgerservice already, or it is being booked.',
  },
  APPOINTMENT_IN_THE_PAST: {
    da: 'Dagen er allerede gået. Vælg en senere.',
    en: 'That day has passed. Choose a later one.',
  },
  BEYOND_BOOKING_REACH: {
    da: 'Så langt ud kan en tid i borgerservice ikke bestilles.',
    en: 'An appointment at borgerservice cannot be booked that far ahead.',
  },
  NO_APPOINTMENT: {
    da: 'Borgeren har ingen sådan tid i borgerservice.',
    en: 'The citizen has no such appointment at borgerservice.',
  },
  APPOINTMENT_NOT_YET: {
    da: 'Tiden i borgerservice er ikke kommet endnu.',
    en: 'The appointment at borgerservice has not come yet.',
  },
  TOO_MANY_APPS: {
    da: 'Du har allerede MitID-appen på så mange enheder, som du kan. Spær en af dem først.',
    en: 'You already have the MitID app on as many devices as you can. Block one of them first.',
  },
  UNKNOWN_DEVICE: {
    da: 'Den enhed kender vi ikke, eller den er allerede spærret.',
    en: 'We do not know that device, or it is blocked already.',
  },
  DEADLINE_IN_THE_PAST: {
    da: 'Den nye frist ligger i fortiden.',
    en: 'The new deadline lies in the past.',
  },
  DEADLINE_NOT_LATER: {
    da: 'En frist kan kun flyttes til en senere dag.',
    en: 'A deadline can only be moved to a later day.',
  },
  BEYOND_CAP: {
    da: 'Fristen ligger ud over det, banken selv må give. Kontakt supporten.',
    en: 'The deadline is beyond what the bank itself may grant. Ask support.',
  },
  BEYOND_SUPPORT_CAP: {
    da: 'Fristen ligger længere ude, end supporten må give på én gang eller i alt.',
    en: 'The deadline is further away than support may grant at a time or in all.',
  },
  LOGON_NOT_ASKED: {
    da: 'Banken er ikke bedt om at lukke eller åbne for NemID for den kunde.',
    en: 'The bank was not asked to close or open its NemID log-on for that customer.',
  },
  LOGON_OVERTAKEN: {
    da: 'Banken er senest bedt om det modsatte. Læs hændelserne igen.',
    en: 'The bank was last asked the contrary. Read the events again.',
  },
  SWITCHED_IN_FUTURE: {
    da: 'Det tidspunkt ligger i fremtiden.',
    en: 'That time lies in the future.',
  },
  SWITCHED_BEFORE_ASKED: {
    da: 'Det tidspunkt ligger, før banken blev bedt om det.',
    en: 'That time lies before the bank was asked.',
  },
  NOT_ENROLLED: {
    da: 'Der er ikke noget aktivt MitID endnu.',
    en: 'There is no active MitID yet.',
  },
  MITID_NOT_ACTIVE: {
    da: 'MitID er ikke aktivt, så NemID kan ikke ophøre.',
    en: 'MitID is not active, so NemID cannot end.',
  },
  STAGE_SKIPPED: {
    da: 'Et trin i NemIDs ophør ville blive sprunget over: først ingen nye NemID, så ingen erstatningskort, så slut.',
    en: 'A stage of the end of NemID would be skipped: first no new NemID, then no replacement cards, then off.',
  },
  UNKNOWN_NOTICE: { da: 'Den besked kendes ikke.', en: 'That notice is not known.' },
  NOTICE_OVERTAKEN: {
    da: 'Beskeden passer ikke længere og sendes derfor ikke igen.',
    en: 'The notice no longer holds, so it is not sent again.',
  },
  NO_NEMID: {
    da: 'Borgeren har ikke noget NemID, der kan ophøre.',
    en: 'The citizen has no NemID that could end.',
  },
  NO_RETIREMENT: {
    da: 'Der er ingen nedlukning at rulle tilbage.',
    en: 'There is no retirement to roll back.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type RefusalCode = keyof typeof refusalTexts;

/** The refusal as a sentence, in the caller's language; its dates are the policy's. */
export function refusalText(
  code: RefusalCode,
  language: Language,
  policy: Pick<Policy, 'citizenServiceOpensOn'>,
): string {
  const opensOn = formatDay(policy.citizenServiceOpensOn, language);
  return refusalTexts[code][language].replace('{citizenServiceOpensOn}', opensOn);
}
