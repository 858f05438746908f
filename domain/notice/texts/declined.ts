import { textsOf } from '../textsOf.js';

/** */
export const declined = textsOf({
  needs: [],
  da: {
    title: 'Du har valgt ikke at få MitID',
    body: [
      'Du behøver ikke at have MitID. Myndighederne skal betjene dig uden, og du kan få hjælp i borgerservice og i din bank.',
      'Ombestemmer du dig, kan du genoptage forløbet, så længe overgangen til MitID varer.',
    ],
  },
  en: {
    title: 'You have chosen not to get MitID',
    body: [
      'You need not have MitID. Authorities must serve you without it, and borgerservice and your bank will help you.',
      'If you change your mind, you can take it up again for as long as the move to MitID lasts.',
    ],
  },
});
