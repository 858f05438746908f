import fc from 'fast-check';
import { day, hour } from '../time/duration.js';
import { openOwners } from './nemIdOwner.testing.js';

type World = Awaited<ReturnType<typeof openOwners>>;

/** What may happen with one NemID, each as its owner, support or the programme does it. */
const happenings = {
  card: ({ one }) => one.logOn('KEY_CARD'),
  app: ({ one }) => one.logOn('KEY_APP'),
  'five wrong passwords': async ({ one }) => {
    for (let tries = 0; tries < 5; tries += 1) await one.begin('KEY_CARD', 'forkert1');
  },
  'three wrong codes': async ({ one }) => {
    for (let tries = 0; tries < 3; tries += 1) {
      const { logOnId } = await one.begin('KEY_APP');
      if (logOnId !== '') await one.complete(logOnId, 'xxxx');
    }
  },
  'token off': async ({ one }) =>
    one.ask('/citizen/token', { session: await one.logOn(), change: 'block' }),
  'card lost': ({ one }) =>
    one.ask('/support/cards/block', {
      ...{ cpr: one.cpr, reason: 'LOST' },
      card: one.holding.cards.at(-1)?.number,
    }),
  block: ({ one }) => one.ask('/support/block', { cpr: one.cpr, by: 'BANK', reason: 'STOLEN' }),
  unblock: ({ one }) => one.ask('/support/unblock', { cpr: one.cpr, by: 'SUPPORT' }),
  'new password': ({ one }) => one.ask('/support/password', { cpr: one.cpr }),
  'app lost': async ({ one }) =>
    one.ask('/citizen/apps/remove', {
      ...{ session: await one.logOn('KEY_TOKEN'), device: one.holding.apps[0]?.device },
    }),
  retire: async ({ one, world }) => {
    world.systems.nemId.retire('a', one.cpr, false);
    await world.pass(day);
  },
  'roll back': async ({ world }) => world.systems.nemId.rollBack('a'),
  delete: ({ one }) => one.ask('/support/delete', { cpr: one.cpr, by: 'SUPPORT' }),
  issue: async ({ one, world }) => world.systems.nemId.report(one.cpr, { type: 'NEMID_ISSUED' }),
  'hours pass': ({ world }) => world.pass(9 * hour),
  'days pass': ({ world }) => world.pass(6 * day),
} as const satisfies Record<string, (of: World) => Promise<unknown>>;

const names = Object.keys(happenings) as (keyof typeof happenings)[];

/** The condition as somebody knows it who reads the feed alone. */
function heard({ world: { systems } }: World): string {
  const last = systems.nemId.events.findLast(
    ({ type }) => type !== 'PART_OFF' && type !== 'RETIRED' && type !== 'ROLLED_BACK',
  );
  const isUsable = last === undefined || last.type === 'UNBLOCKED' || last.type === 'NEMID_ISSUED';
  return isUsable ? 'USABLE' : last.type;
}

/** Answers the condition. */
async function holdsAfterRestart(of: World): Promise<string> {
  const { nemId } = of.world.systems;
  const [was, events] = [of.one.holding, [...nemId.events]];
  const condition = nemId.conditionOf(of.one.cpr) ?? '';
  if (!nemId.isRetired(of.one.cpr)) expect(heard(of)).toBe(condition);
  await of.world.reopen();
  expect(of.one.holding).toEqual(was);
  expect(of.world.systems.nemId.events).toEqual(events);
  return condition;
}

test('whatever happens, a restart finds each NemID as it was, and the feed says how it is (R-10)', async () => {
  const seen = new Set<string>();
  const property = fc.asyncProperty(
    fc.array(fc.constantFrom(...names), { minLength: 4, maxLength: 12 }),
    async (all) => {
      const of = await openOwners();
      try {
        for (const name of all) await happenings[name](of);
        seen.add(await holdsAfterRestart(of));
      } finally {
        await of.world.end();
      }
    },
  );
  await fc.assert(property, { numRuns: 25, endOnFailure: true });
  expect(seen.size).toBeGreaterThan(2);
}, 180_000);
