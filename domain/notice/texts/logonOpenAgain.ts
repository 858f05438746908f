import { textsOf } from '../textsOf.js';

/** */
export const logonOpenAgain = textsOf({
  needs: [],
  da: {
    title: 'Du kan logge på din netbank igen',
    body: ['Din bank har fået besked om at åbne for dig igen.'],
  },
  en: {
    title: 'You can log on to your netbank again',
    body: ['Your bank has been asked to open for you again.'],
  },
});
