import { textsOf } from '../textsOf.js';

/** */
export const reminder = textsOf({
  needs: ['deadline'],
  may: ['way'],
  da: {
    title: 'Husk at få MitID senest {deadline}',
    body: [
      'Du mangler at få MitID. Din frist er {deadline}.[ {way}.]',
      'Har du brug for mere tid eller hjælp, så kontakt din bank eller MitID-support.',
    ],
  },
  en: {
    title: 'Remember to get MitID by {deadline}',
    body: [
      'You have yet to get MitID. Your deadline is {deadline}.[ {way}.]',
      'If you need more time or help, contact your bank or MitID support.',
    ],
  },
});
