import fc from 'fast-check';
import { addDays } from '../calendar/dayArithmetic.js';
import { startOfDay } from '../calendar/dayBounds.js';
import { instant } from '../calendar/instant.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import type { EarlyStage } from '../retirement/stages.js';
import { decide } from './decide.js';
import type { Force } from './event.js';
import { at, released, shown, Told } from './told.testing.js';
import { wakeAt } from './wakeAt.js';

const begins = (days: number) => addDays(released, days);

/** Enrolled, and told on day 51 that NemID ends on day 90. */
function toldOfTheEnd(told = shown()): Told {
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  told.changes({ mitIdIsActive: true });
  told.hear('retireNemId', at(50), { retirementId: 'r1', endsOn: begins(90), force: null });
  told.asked.length = 0;
  told.hear('noticeReceived', at(51), {
    noticeId: 'NEMID_ENDS/r1/1/NETBANK/0',
    happenedAt: at(51),
  });
  return told;
}

const planned = (cards: number) => ({
  ...defaultPolicy,
  nemIdIssuingEndsOn: begins(0),
  nemIdCardsEndOn: begins(cards),
});

test('replacement cards end only for whoever has been told that NemID ends, and never after it (R-32)', () => {
  const told = shown();
  told.policy = planned(30);
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  told.changes({ mitIdIsActive: true });
  told.hear('retireNemId', at(50), { retirementId: 'r1', endsOn: begins(90), force: null });
  expect(told.asked).not.toContain('stopNemIdCards');
  expect(toldOfTheEnd(told).asked).toEqual(['stopNemIdCards', 'orderRetirement']);
});

test('the cards’ stage that begins later holds from its own day', () => {
  const told = shown();
  told.policy = planned(80);
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  told.changes({ mitIdIsActive: true });
  told.hear('retireNemId', at(50), { retirementId: 'r1', endsOn: begins(90), force: null });
  const received = {
    type: 'noticeReceived',
    at: at(51),
    noticeId: 'NEMID_ENDS/r1/1/NETBANK/0',
    happenedAt: at(51),
  } as const;
  const { effects } = decide(told.journey, received, told.policy);
  expect(effects).toContainEqual({
    type: 'stopNemIdCards',
    retirementId: 'r1',
    notBefore: instant(startOfDay(begins(80))),
  });
});

test('a signal begins the cards’ stage for those already told (R-32)', () => {
  const told = toldOfTheEnd();
  expect(told.asked).toEqual(['orderRetirement']);
  told.hear('nemIdStageBegun', at(60), { stage: 'NO_NEW_NEMID', beginsOn: begins(60) });
  told.hear('nemIdStageBegun', at(61), { stage: 'NO_REPLACEMENT_CARDS', beginsOn: begins(61) });
  expect(told.asked).toEqual(['orderRetirement', 'stopNemIdCards']);
});

test('a skipped stage is refused and changes nothing; told twice or later it begins once (R-32)', () => {
  const told = shown();
  const cards = (days: number) =>
    told.hear('nemIdStageBegun', at(10), {
      stage: 'NO_REPLACEMENT_CARDS',
      beginsOn: begins(days),
    });
  const before = told.journey;
  expect(cards(20)).toEqual({ ok: false, code: 'STAGE_SKIPPED' });
  expect(told.journey).toBe(before);
  told.hear('nemIdStageBegun', at(10), { stage: 'NO_NEW_NEMID', beginsOn: begins(20) });
  expect(cards(19)).toEqual({ ok: false, code: 'STAGE_SKIPPED' });
  expect(cards(20).ok).toBe(true);
  cards(25);
  expect(told.journey.nemIdStages).toEqual({
    NO_NEW_NEMID: begins(20),
    NO_REPLACEMENT_CARDS: begins(20),
  });
});

test('from the first stage on nobody needs a NemID to get MitID, also where it begins by a signal (R-07)', () => {
  const told = new Told({ nemId: { state: 'NONE', idUpdateRequired: false }, banks: [] });
  told.hear('released', at(0), { by: 'WAVE' });
  expect(told.journey.state).toBe('ID_UPDATE_REQUIRED');
  told.hear('nemIdStageBegun', at(100), { stage: 'NO_NEW_NEMID', beginsOn: begins(120) });
  expect(wakeAt(told.journey, told.policy)).toBeLessThanOrEqual(startOfDay(begins(120)));
  expect(told.wake(at(119))).not.toContain('YOUR_TURN by DIGITAL_POST');
  expect(told.wake(at(120))).toContain('YOUR_TURN by DIGITAL_POST');
  expect(told.journey.state).toBe('INVITED');
});

interface Moment {
  readonly day: number;
  readonly ahead: number;
  readonly number: number;
}
const retire = (told: Told, { day, number }: Moment, force: Force | null) =>
  told.hear('retireNemId', at(day), {
    retirementId: `r${number}`,
    endsOn: begins(day + 30),
    force,
  });
const receive = (told: Told, { day }: Moment, retirementId = 'none') =>
  told.hear('noticeReceived', at(day), {
    noticeId: `NEMID_ENDS/${retirementId}/1/NETBANK/0`,
    happenedAt: at(day),
  });
const beginStage = (told: Told, { day, ahead }: Moment, stage: EarlyStage) =>
  told.hear('nemIdStageBegun', at(day), { stage, beginsOn: begins(day + ahead) });

const happenings: readonly ((told: Told, moment: Moment) => unknown)[] = [
  (told, moment) => beginStage(told, moment, 'NO_NEW_NEMID'),
  (told, moment) => beginStage(told, moment, 'NO_REPLACEMENT_CARDS'),
  (told, moment) => retire(told, moment, null),
  (told, moment) => retire(told, moment, { by: 'manager-b', reason: 'court order' }),
  (told, moment) => receive(told, moment, told.journey.retirement?.id),
  (told, moment) => receive(told, moment),
  (told, { day }) => told.hear('rollBackRetirement', at(day), { why: 'a mistake' }),
];
const some = fc.record({
  happens: fc.constantFrom(...happenings),
  days: fc.nat(9),
  ahead: fc.nat(40),
});

test('whatever comes in whatever order, cards stop only for a retirement whose notice was received, in a stage that holds before the end (I5, R-32)', () => {
  let stopped = 0;
  const property = fc.property(fc.array(some, { minLength: 8, maxLength: 24 }), (all) => {
    const told = shown();
    told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
    told.changes({ mitIdIsActive: true });
    let day = 10;
    for (const [number, { happens, days, ahead }] of all.entries()) {
      day += days;
      told.asked.length = 0;
      happens(told, { day, ahead, number });
      if (!told.asked.includes('stopNemIdCards')) continue;
      stopped += 1;
      const { retirement, nemIdStages } = told.journey;
      expect(retirement?.noticeReceivedAt).not.toBeNull();
      const since = nemIdStages?.NO_REPLACEMENT_CARDS ?? 'never';
      expect(since <= (retirement?.endsOn ?? '')).toBe(true);
    }
  });
  fc.assert(property, { numRuns: 500 });
  expect(stopped).toBeGreaterThan(0);
});
