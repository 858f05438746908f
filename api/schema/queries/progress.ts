import { compareDays } from '@overgang/domain';
import { type ProgressRow, readProgress } from '@overgang/prisma';
import { builder } from '../builder.js';
import { badField } from '../refusals/badField.js';
import { ProgressDimension } from '../types/enums.js';

const ProgressRowType = builder.objectRef<ProgressRow>('ProgressRow').implement({
  fields: (t) => ({
    value: t.exposeString('value'),
    name: t.exposeString('name', {
      nullable: true,
      description: 'What a bank or a wave is called.',
    }),
    state: t.exposeString('state'),
    isOverdue: t.exposeBoolean('isOverdue'),
    count: t.exposeInt('count', { description: 'Journeys in the state at the end of `to`.' }),
    withMitId: t.exposeInt('withMitId', {
      description: 'Of these, how many have MitID: NemID can end by force for somebody without.',
    }),
    entered: t.exposeInt('entered', {
      description: 'How often the state was entered since `from`.',
    }),
  }),
});

builder.queryField('progress', (t) =>
  t.field({
    type: [ProgressRowType],
    description:
      'How many journeys stand where, by one dimension; from folded counters, never by counting journeys.',
    authScopes: { mayDo: 'progress' },
    complexity: { field: 10, multiplier: 10 },
    args: {
      by: t.arg({ type: ProgressDimension, required: true }),
      from: t.arg({ type: 'Day' }),
      to: t.arg({ type: 'Day' }),
    },
    resolve: (_root, { by, from, to }, { transaction, language }) => {
      if (from && to && compareDays(from, to) > 0) throw badField('from', 'OUT_OF_ORDER', language);
      return transaction((db) => readProgress(db, { by, from: from ?? null, to: to ?? null }));
    },
  }),
);
