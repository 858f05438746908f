import type { Language, NextStep } from '@overgang/domain';

/** What a next step says to the people who look at a journey. */
export const nextStepTexts: Readonly<Record<NextStep['what'], Readonly<Record<Language, string>>>> =
  {
    RELEASE: { da: 'Vent, til det bliver din tur.', en: 'Wait until it is your turn.' },
    UPDATE_ID: {
      da: 'ID-oplysningerne skal opdateres.',
      en: 'ID information must be brought up to date.',
    },
    GET_NEMID: {
      da: 'Der skal først fås et NemID i borgerservice.',
      en: 'A NemID must first be had in borgerservice.',
    },
    RECEIVE_NOTICE: { da: 'Meddelelsen er på vej.', en: 'The notice is on its way.' },
    CHOOSE_USER_ID: { da: 'Vælg et bruger-ID.', en: 'Choose a user ID.' },
    CHOOSE_AUTHENTICATOR: {
      da: 'Vælg app, kodeviser eller kodeoplæser.',
      en: 'Choose app, code display or audio code reader.',
    },
    ACTIVATE: { da: 'Aktivér MitID.', en: 'Activate MitID.' },
    ANNOUNCE_END_OF_NEMID: {
      da: 'MitID er klar. NemID virker, til der kommer besked om andet.',
      en: 'MitID is ready. NemID works until you are told otherwise.',
    },
    RECEIVE_RETIREMENT_NOTICE: {
      da: 'Beskeden om, at NemID ophører, er på vej.',
      en: 'The notice that NemID ends is on its way.',
    },
    END_NEMID: { da: 'NemID ophører.', en: 'NemID ends.' },
    GRACE_ENDS: {
      da: 'NemID er ophørt og kan genåbnes indtil da.',
      en: 'NemID has ended and can be reopened until then.',
    },
    COMPLETE: {
      da: 'Der er intet NemID, som skal ophøre. Forløbet slutter.',
      en: 'There is no NemID left that is to end. The journey ends.',
    },
    COME_BACK: {
      da: 'Forløbet kan genoptages når som helst inden da.',
      en: 'The journey can be taken up again any time before then.',
    },
    BECOME_ELIGIBLE: { da: 'MitID kan fås fra den dag.', en: 'MitID can be had from that day.' },
  };
