import { addDays } from '../calendar/dayArithmetic.js';
import { dayOf } from '../calendar/dayBounds.js';
import type { JourneyEvent } from '../journey/event.js';
import type { JourneyState } from '../journey/state.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import type { Happening } from './happenings.js';
import type { Walk } from './walk.js';

type Likely = (walk: Walk, n: number) => JourneyEvent;

const wakeUp: Likely = ({ at }) => ({ type: 'wakeUp', at });
const comesBack: Likely = ({ at }) => ({ type: 'resume', at });

/** The notice that is waited for has come; where none is, time passes. */
const received: Likely = (walk, n) => {
  const { at, journey } = walk;
  const noticeId = journey.pendingNotices[0]?.id;
  return noticeId === undefined
    ? wakeUp(walk, n)
    : { type: 'noticeReceived', at, noticeId, happenedAt: at };
};

const chooses: Likely = ({ at, journey }, n) => {
  const asTyped = `borger-${n % 7}`;
  if (journey.enrolment.userId === null)
    return { type: 'chooseUserId', at, asTyped, canonical: canonicalForm(asTyped), broken: [] };
  const enrolmentId = `enrolment-${n % 5}`;
  return n % 2 === 0
    ? { type: 'chooseAuthenticator', at, means: 'APP', delivery: null, enrolmentId }
    : { type: 'chooseAuthenticator', at, means: 'CODE_DISPLAY', delivery: 'POST', enrolmentId };
};

const activates: Likely = ({ at, journey }) => ({
  type: 'activated',
  at,
  means: journey.enrolment.means ?? 'APP',
  happenedAt: at,
  enrolmentId: journey.enrolment.id,
});

const isToldOfTheEnd: Likely = ({ at }, n) => ({
  ...{ type: 'retireNemId', at, retirementId: `retirement-${n % 4}` },
  ...{ endsOn: addDays(dayOf(at), 20), force: null },
});

const ends: Likely = (walk, n) => {
  const { at, journey } = walk;
  const isOrdered = journey.retirement !== null && journey.pendingNotices.length === 0;
  return isOrdered
    ? { type: 'nemIdRetired', at, retirementId: journey.retirement.id, happenedAt: at }
    : received(walk, n);
};

/** What mostly happens next to somebody who stands there. */
const inState: Readonly<Record<JourneyState, Likely>> = {
  WAITING: ({ at }) => ({ type: 'released', at, by: 'WAVE' }),
  ID_UPDATE_REQUIRED: ({ at }) => ({ type: 'idUpdated', at }),
  INVITED: received,
  WINDOW_OPEN: chooses,
  ACTIVATING: activates,
  ENROLLED: isToldOfTheEnd,
  RETIREMENT_NOTICED: ends,
  RETIRED: wakeUp,
  DECLINED: comesBack,
  REFUSED: comesBack,
  INELIGIBLE: wakeUp,
  DECEASED: wakeUp,
};

/** The usual way on: without it few random lives would come far. */
export const likely =
  (n: number): Happening =>
  (walk) =>
    inState[walk.journey.state](walk, n);
