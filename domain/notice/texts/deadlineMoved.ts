import { textsOf } from '../textsOf.js';

/** */
export const deadlineMoved = textsOf({
  needs: ['deadline'],
  da: {
    title: 'Din frist er flyttet til {deadline}',
    body: ['Du har fået mere tid. Din nye frist for at få MitID er {deadline}.'],
  },
  en: {
    title: 'Your deadline has been moved to {deadline}',
    body: ['You have been given more time. Your new deadline to get MitID is {deadline}.'],
  },
});
