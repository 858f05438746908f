import { waveProgress } from '@overgang/prisma';
import { builder } from '../builder.js';

interface StateCount {
  readonly state: string;
  readonly count: number;
  readonly withMitId: number;
}

const StateCountType = builder.objectRef<StateCount>('StateCount').implement({
  fields: (t) => ({
    state: t.exposeString('state'),
    count: t.exposeInt('count'),
    withMitId: t.exposeInt('withMitId', { description: 'Of these, how many have MitID.' }),
  }),
});

/** A released, or releasable, batch of citizens. */
export const WaveType = builder.prismaObject('Wave', {
  name: 'Wave',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    state: t.exposeString('state'),
    size: t.exposeInt('size'),
    released: t.exposeInt('released'),
    ratePerDay: t.exposeInt('ratePerDay'),
    selection: t.expose('selection', { type: 'JSON' }),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    releasedAt: t.expose('releasedAt', { type: 'Instant', nullable: true }),
    progress: t.field({
      type: [StateCountType],
      complexity: 20,
      select: { id: true },
      resolve: ({ id }, _args, { transaction }) => transaction((db) => waveProgress(db, id)),
    }),
  }),
});
