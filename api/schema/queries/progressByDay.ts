import { type Day, daysBetween } from '@overgang/domain';
import { readProgressByDay } from '@overgang/prisma';
import { builder } from '../builder.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';

interface ProgressDay {
  readonly day: Day;
  readonly state: string;
  readonly count: number;
  readonly withMitId: number;
}

const mostDays = 1200;

const ProgressDayType = builder.objectRef<ProgressDay>('ProgressDay').implement({
  fields: (t) => ({
    day: t.expose('day', { type: 'Day' }),
    state: t.exposeString('state'),
    count: t.exposeInt('count'),
    withMitId: t.exposeInt('withMitId', { description: 'Of these, how many have MitID.' }),
  }),
});

builder.queryField('progressByDay', (t) =>
  t.field({
    type: [ProgressDayType],
    description: `Journeys by state at the end of each day, at most ${mostDays} of them.`,
    authScopes: { mayDo: 'progressByDay' },
    complexity: { field: 10, multiplier: 10 },
    args: {
      from: t.arg({ type: 'Day', required: true }),
      to: t.arg({ type: 'Day', required: true }),
    },
    resolve: (_root, { from, to }, { transaction, language }) => {
      const days = daysBetween(from, to) + 1;
      if (days < 1 || days > mostDays) throw ruleRefusal('DAYS_OUT_OF_RANGE', language);
      return transaction((db) => readProgressByDay(db, from, to));
    },
  }),
);
