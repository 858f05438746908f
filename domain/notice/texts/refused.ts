import { textsOf } from '../textsOf.js';

/** */
export const refused = textsOf({
  needs: [],
  da: {
    title: 'Borgerservice kunne ikke give dig MitID',
    body: [
      'Borgerservice kunne ikke udstede MitID til dig. Myndighederne skal betjene dig uden.',
      'Du kan prøve igen, for eksempel med andre papirer eller en hjælper. Borgerservice fortæller dig hvordan.',
    ],
  },
  en: {
    title: 'Borgerservice could not give you MitID',
    body: [
      'Borgerservice could not issue MitID to you. Authorities must serve you without it.',
      'You can try again, for instance with other papers or a helper. Borgerservice will tell you how.',
    ],
  },
});
