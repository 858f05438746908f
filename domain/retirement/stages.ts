import type { Day } from '../calendar/day.js';
import { compareDays } from '../calendar/dayArithmetic.js';
import type { Policy } from '../programme/policy.js';

/** what comes before NemID is off, in that order; each may be begun for everybody by a date, or for some by a signal. */
export const earlyStages = ['NO_NEW_NEMID', 'NO_REPLACEMENT_CARDS'] as const;
export type EarlyStage = (typeof earlyStages)[number];

export const retirementStages = [...earlyStages, 'OFF'] as const;
export type RetirementStage = (typeof retirementStages)[number];

/** From which day each stage that has begun by a signal holds for one citizen. */
export type OwnStages = Readonly<Partial<Record<EarlyStage, Day>>>;

/** The date of the policy that begins each for everybody. */
export const stageDates = {
  NO_NEW_NEMID: 'nemIdIssuingEndsOn',
  NO_REPLACEMENT_CARDS: 'nemIdCardsEndOn',
  OFF: 'nemIdEndsOn',
} as const satisfies Record<RetirementStage, keyof Policy>;

const earlier = (one: Day | null, other: Day | undefined): Day | null => {
  if (other === undefined) return one;
  return one === null || compareDays(other, one) < 0 ? other : one;
};

/** The policy as it holds for one citizen: what a signal begins earlier for them has begun. */
export function withOwnStages(policy: Policy, own: OwnStages | undefined): Policy {
  if (own === undefined) return policy;
  return {
    ...policy,
    nemIdIssuingEndsOn: earlier(policy.nemIdIssuingEndsOn, own.NO_NEW_NEMID),
    nemIdCardsEndOn: earlier(policy.nemIdCardsEndOn, own.NO_REPLACEMENT_CARDS),
  };
}

/** Whether a stage that is to hold from that day would skip the one before it. */
export function skipsStage(stage: RetirementStage, on: Day, policy: Policy): boolean {
  const before = retirementStages[retirementStages.indexOf(stage) - 1];
  if (before === undefined) return false;
  const since = policy[stageDates[before]];
  return since === null || compareDays(since, on) > 0;
}

/** Why a stage cannot begin for everybody on that day: it has begun already, or the order would be broken. */
export function stageRefusal(
  stage: EarlyStage,
  on: Day,
  policy: Policy,
  today: Day,
): 'STAGE_BEGUN' | 'STAGE_SKIPPED' | null {
  const planned = policy[stageDates[stage]];
  if (planned !== null && compareDays(planned, today) <= 0) return 'STAGE_BEGUN';
  const later = retirementStages.slice(retirementStages.indexOf(stage) + 1);
  const isOvertaken = later.some((other) => {
    const date = policy[stageDates[other]];
    return date !== null && compareDays(date, on) < 0;
  });
  return skipsStage(stage, on, policy) || isOvertaken ? 'STAGE_SKIPPED' : null;
}
