import { offeredMeans } from '@overgang/domain';
import { builder } from '../builder.js';
import { Means } from './enums.js';
import { MyJourney } from './myJourney.js';

builder.prismaObjectFields(MyJourney, (t) => ({
  offeredMeans: t.field({
    type: [Means],
    description:
      'R-24: what may be chosen freely, best first; for a sight need the audio code reader (R-33).',
    select: { citizen: { select: { needsLargePrint: true } } },
    resolve: ({ citizen }) => offeredMeans(citizen),
  }),
}));
