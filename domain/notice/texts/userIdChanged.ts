import { textsOf } from '../textsOf.js';

/** */
export const userIdChanged = textsOf({
  needs: ['changedOn'],
  da: {
    title: 'Dit bruger-ID til MitID er ændret',
    body: [
      'Dit bruger-ID til MitID blev ændret {changedOn}. Brug det nye, næste gang du logger på.',
      'Har du ikke selv ændret det, så ring straks til MitID-support.',
    ],
  },
  en: {
    title: 'Your user ID for MitID has been changed',
    body: [
      'Your user ID for MitID was changed on {changedOn}. Use the new one the next time you log on.',
      'If you did not change it yourself, call MitID support at once.',
    ],
  },
});
