import type { Day } from '../calendar/day.js';
import { laterDay } from '../calendar/dayArithmetic.js';
import { endOfDay, startOfDay } from '../calendar/dayBounds.js';
import type { Instant } from '../calendar/instant.js';
import type { Policy } from '../programme/policy.js';
import { firstEligibleDay } from './due/eligibleAgain.js';
import { nothingToEnd } from './due/nothingToEnd.js';
import { soonestWait } from './due/waitRanOut.js';
import { effectiveDeadline } from './effectiveDeadline.js';
import type { Journey } from './journey.js';
import { orderUnderWay } from './orderUnderWay.js';
import { hasEnded } from './restsOrEnds.js';
import type { JourneyState } from './state.js';
import { wakeAt } from './wakeAt.js';

export const nextSteps = [
  'RELEASE',
  'UPDATE_ID',
  'GET_NEMID',
  'RECEIVE_NOTICE',
  'CHOOSE_USER_ID',
  'CHOOSE_AUTHENTICATOR',
  'ACTIVATE',
  'ANNOUNCE_END_OF_NEMID',
  'RECEIVE_RETIREMENT_NOTICE',
  'END_NEMID',
  'GRACE_ENDS',
  /** there was no NemID that could end, or it was deleted */
  'COMPLETE',
  'COME_BACK',
  'BECOME_ELIGIBLE',
] as const;

export type NextOwner = 'CITIZEN' | 'PROGRAMME' | 'CHANNEL' | 'CITIZEN_SERVICE' | 'NEMID';

/** What happens next, whose turn it is, and by when (a planned date counts). */
export interface NextStep {
  readonly what: (typeof nextSteps)[number];
  readonly owner: NextOwner;
  readonly at: Instant;
}

type Next = (journey: Journey, policy: Policy) => NextStep | null;

const planned = (day: Day): Instant => endOfDay(day);

/** The last day to act; for the overdue, until NemID ends for all. */
const lastDay = (journey: Journey, policy: Policy): Day => {
  const deadline = effectiveDeadline(journey, policy) ?? policy.nemIdEndsOn;
  return journey.isOverdue ? laterDay(deadline, policy.nemIdEndsOn) : deadline;
};

const choosing: Next = (journey, policy) => {
  const what = journey.enrolment.userId === null ? 'CHOOSE_USER_ID' : 'CHOOSE_AUTHENTICATOR';
  return { what, owner: 'CITIZEN', at: endOfDay(lastDay(journey, policy)) };
};

const activating: Next = (journey, policy) => {
  const until = soonestWait(journey.waits)?.until;
  return { what: 'ACTIVATE', owner: 'CITIZEN', at: endOfDay(until ?? lastDay(journey, policy)) };
};

const idUpdate: Next = (journey, policy) => {
  const appointment = journey.waits.find(({ reason }) => reason === 'APPOINTMENT')?.until;
  const at = appointment === undefined ? wakeAt(journey, policy) : endOfDay(appointment);
  const what = journey.reason === 'GET_NEMID_FIRST' ? 'GET_NEMID' : 'UPDATE_ID';
  const owner = appointment === undefined ? 'CITIZEN' : 'CITIZEN_SERVICE';
  return { what, owner, at: at ?? planned(policy.rollOutEndsOn) };
};

const retiring: Next = ({ retirement, unreachableSince }, policy) => {
  const endsOn = retirement?.endsOn ?? policy.nemIdEndsOn;
  return retirement?.orderedAt == null
    ? {
        what: 'RECEIVE_RETIREMENT_NOTICE',
        owner: unreachableSince === null ? 'CHANNEL' : 'PROGRAMME',
        at: planned(laterDay(endsOn, policy.nemIdEndsOn)),
      }
    : { what: 'END_NEMID', owner: 'NEMID', at: startOfDay(endsOn) };
};

/** Whose NemID was ended by force without MitID can still get one. */
const retired: Next = (journey, policy) => {
  const at = wakeAt(journey, policy) ?? planned(policy.nemIdEndsOn);
  const what = journey.retirement === null ? 'COMPLETE' : 'GRACE_ENDS';
  if (journey.facts.mitIdIsActive) return { what, owner: 'PROGRAMME', at };
  const { userId, means } = journey.enrolment;
  if (userId === null) return { what: 'CHOOSE_USER_ID', owner: 'CITIZEN', at };
  return { what: means === null ? 'CHOOSE_AUTHENTICATOR' : 'ACTIVATE', owner: 'CITIZEN', at };
};

/** Whose only authenticator was lost activates the one that was ordered in its place. */
const enrolled: Next = (journey, policy) => {
  const isLost = !journey.facts.mitIdIsActive && orderUnderWay(journey) !== null;
  const until = soonestWait(journey.waits)?.until ?? policy.nemIdEndsOn;
  if (isLost) return { what: 'ACTIVATE', owner: 'CITIZEN', at: endOfDay(until) };
  const completesAt = nothingToEnd(journey, policy);
  return completesAt !== null
    ? { what: 'COMPLETE', owner: 'PROGRAMME', at: completesAt }
    : { what: 'ANNOUNCE_END_OF_NEMID', owner: 'PROGRAMME', at: planned(policy.nemIdEndsOn) };
};

const comeBack: Next = (_journey, policy) => ({
  what: 'COME_BACK',
  owner: 'CITIZEN',
  at: planned(policy.nemIdEndsOn),
});

const next: Record<JourneyState, Next> = {
  WAITING: (_journey, policy) => ({
    what: 'RELEASE',
    owner: 'PROGRAMME',
    at: planned(policy.rollOutEndsOn),
  }),
  ID_UPDATE_REQUIRED: idUpdate,
  INVITED: (journey, policy) => ({
    what: 'RECEIVE_NOTICE',
    owner: journey.unreachableSince === null ? 'CHANNEL' : 'PROGRAMME',
    at: wakeAt(journey, policy) ?? planned(policy.rollOutEndsOn),
  }),
  WINDOW_OPEN: choosing,
  ACTIVATING: activating,
  ENROLLED: enrolled,
  RETIREMENT_NOTICED: retiring,
  RETIRED: retired,
  DECLINED: comeBack,
  REFUSED: comeBack,
  INELIGIBLE: (journey, policy) => ({
    what: 'BECOME_ELIGIBLE',
    owner: 'PROGRAMME',
    at: startOfDay(firstEligibleDay(journey, policy)),
  }),
  DECEASED: () => null,
};

/** I6: every journey that has not ended has a next step with an owner and a time; an ended one has none. */
export function nextStep(journey: Journey, policy: Policy): NextStep | null {
  return hasEnded(journey) ? null : next[journey.state](journey, policy);
}
