import { textsOf } from '../textsOf.js';

/** */
export const userIdNotTransferable = textsOf({
  needs: ['why'],
  da: {
    title: 'Dit bruger-ID fra NemID kan ikke følge med',
    body: [
      'Du kan ikke tage dit bruger-ID fra NemID med til MitID, fordi {why}. Du vælger selv et nyt, når du får MitID.',
      'Dit NemID virker som før, også med det gamle bruger-ID.',
    ],
  },
  en: {
    title: 'Your user ID from NemID cannot come along',
    body: [
      'You cannot take your user ID from NemID along to MitID, because {why}. You choose a new one yourself when you get MitID.',
      'Your NemID works as before, with its old user ID too.',
    ],
  },
});
