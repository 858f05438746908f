import { textsOf } from '../textsOf.js';

/** */
export const yourTurn = textsOf({
  needs: ['days', 'carrier', 'way'],
  may: ['standingDeadline', 'guardian', 'counterFrom', 'nemIdWorks'],
  da: {
    title: 'Det er din tur til at få MitID',
    body: [
      'MitID afløser NemID. Du har {days} dage til at få MitID, regnet fra den dag, du modtager {carrier}.[ {way}.][ Borgerservice kan give dig MitID fra {counterFrom}.]',
      'Du vælger selv et bruger-ID, og om du vil bruge MitID-appen, en kodeviser eller en kodeoplæser.[ {nemIdWorks}.]',
      '[Du er for ung til at få MitID alene. {guardian}.]',
      'Har du allerede fået besked, gælder fristen fra den gang[: {standingDeadline}].',
    ],
  },
  en: {
    title: 'It is your turn to get MitID',
    body: [
      'MitID takes the place of NemID. You have {days} days to get MitID, counted from the day you receive {carrier}.[ {way}.][ Borgerservice can give you MitID from {counterFrom}.]',
      'You choose a user ID, and whether to use the MitID app, a code display or an audio code reader.[ {nemIdWorks}.]',
      '[You are too young to get MitID on your own. {guardian}.]',
      'If you have been told before, the deadline from then stands[: {standingDeadline}].',
    ],
  },
});
