import { day } from '../calendar/day.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { skipsStage, stageRefusal, withOwnStages } from './stages.js';

const today = day('2022-06-01');
const planned = (issuing: string | null, cards: string | null) => ({
  ...defaultPolicy,
  nemIdIssuingEndsOn: issuing === null ? null : day(issuing),
  nemIdCardsEndOn: cards === null ? null : day(cards),
});

test.each([
  ['NO_NEW_NEMID', '2022-06-01', planned(null, null), null],
  ['NO_REPLACEMENT_CARDS', '2022-07-01', planned('2022-06-15', null), null],
  ['NO_REPLACEMENT_CARDS', '2022-07-01', planned(null, null), 'STAGE_SKIPPED'],
  ['NO_REPLACEMENT_CARDS', '2022-06-10', planned('2022-06-15', null), 'STAGE_SKIPPED'],
  // What was planned before cannot be overtaken by the stage that follows it.
  ['NO_NEW_NEMID', '2022-08-01', planned('2022-06-15', '2022-07-01'), 'STAGE_SKIPPED'],
  ['NO_REPLACEMENT_CARDS', '2023-11-01', planned('2022-06-15', null), 'STAGE_SKIPPED'],
  ['NO_NEW_NEMID', '2022-08-01', planned('2022-06-01', null), 'STAGE_BEGUN'],
  ['NO_NEW_NEMID', '2022-08-01', planned('2022-06-02', null), null],
] as const)('%s for everybody from %s: %#', (stage, on, policy, refusal) => {
  expect(stageRefusal(stage, day(on), policy, today)).toBe(refusal);
});

test('NemID goes off only after the cards’ stage, and the first stage follows nothing', () => {
  expect(skipsStage('OFF', today, planned('2022-01-01', null))).toBe(true);
  expect(skipsStage('OFF', today, planned('2022-01-01', '2022-06-02'))).toBe(true);
  expect(skipsStage('OFF', today, planned('2022-01-01', '2022-06-01'))).toBe(false);
  expect(skipsStage('NO_NEW_NEMID', today, planned(null, null))).toBe(false);
});

test('a signal begins a stage earlier for one citizen, never later (R-32)', () => {
  const policy = planned('2022-06-15', null);
  const own = { NO_NEW_NEMID: day('2022-06-02'), NO_REPLACEMENT_CARDS: day('2022-06-03') };
  expect(withOwnStages(policy, own)).toMatchObject({
    nemIdIssuingEndsOn: '2022-06-02',
    nemIdCardsEndOn: '2022-06-03',
  });
  const late = { NO_NEW_NEMID: day('2022-09-01') };
  expect(withOwnStages(policy, late).nemIdIssuingEndsOn).toBe('2022-06-15');
  expect(withOwnStages(policy, undefined)).toBe(policy);
});
