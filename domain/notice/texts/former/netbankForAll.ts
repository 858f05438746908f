import { textsOf } from '../../textsOf.js';

/** Until version 3 everybody was sent to their netbank, and had 30 days whatever was configured. */
export const netbankForAll = [
  {
    kind: 'REMINDER',
    until: 3,
    texts: textsOf({
      needs: ['deadline'],
      da: {
        title: 'Husk at få MitID senest {deadline}',
        body: [
          'Du mangler at få MitID. Din frist er {deadline}. Log på din netbank, eller skriv selv MitID.dk i browseren.',
          'Har du brug for mere tid eller hjælp, så kontakt din bank eller MitID support.',
        ],
      },
      en: {
        title: 'Remember to get MitID by {deadline}',
        body: [
          'You have yet to get MitID. Your deadline is {deadline}. Log on to your netbank, or type MitID.dk in your browser yourself.',
          'If you need more time or help, contact your bank or MitID support.',
        ],
      },
    }),
  },
  {
    kind: 'YOUR_TURN',
    until: 3,
    texts: textsOf({
      needs: [],
      da: {
        title: 'Det er din tur til at få MitID',
        body: [
          'MitID afløser NemID. Du har 30 dage til at få MitID, regnet fra den dag, du modtager denne besked. Log på din netbank, eller skriv selv MitID.dk i browseren, og følg vejledningen.',
          'Du vælger selv et bruger-ID, og om du vil bruge MitID-appen, en kodeviser eller en kodeoplæser. Dit NemID virker fortsat.',
        ],
      },
      en: {
        title: 'It is your turn to get MitID',
        body: [
          'MitID takes the place of NemID. You have 30 days to get MitID, counted from the day you receive this notice. Log on to your netbank, or type MitID.dk in your browser yourself, and follow the guide.',
          'You choose a user ID, and whether to use the MitID app, a code display or an audio code reader. Your NemID goes on working.',
        ],
      },
    }),
  },
] as const;
