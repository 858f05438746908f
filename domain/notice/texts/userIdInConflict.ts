import { textsOf } from '../textsOf.js';

/** */
export const userIdInConflict = textsOf({
  needs: [],
  da: {
    title: 'Vælg et andet bruger-ID',
    body: [
      'Det bruger-ID, du valgte, kan du desværre ikke få. Vælg et andet; resten af dit forløb er som før.',
    ],
  },
  en: {
    title: 'Choose another user ID',
    body: [
      'The user ID you chose is not to be had after all. Choose another one; the rest is as it was.',
    ],
  },
});
