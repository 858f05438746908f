import type { PersonFacts } from '../person/facts.js';
import type { Journey, JourneyMemory } from './journey.js';

/** What a journey remembers before anything has happened in it. */
export const emptyMemory: JourneyMemory = {
  state: 'WAITING',
  reason: null,
  invitedAt: null,
  window: null,
  enrolment: { userId: null, means: null, delivery: null, id: null, activatedAt: null },
  order: null,
  added: null,
  assuranceLevel: null,
  userIdChange: null,
  userIdChangedOn: null,
  waits: [],
  appointment: null,
  isBooking: false,
  isOverdue: false,
  overdueSince: null,
  logonClosedAt: [],
  pendingNotices: [],
  noticesSent: {},
  lettersReturned: [],
  unreachableSince: null,
  retirement: null,
  completedAt: null,
};

/** A journey that waits for its release. */
export function newJourney(id: string, facts: PersonFacts): Journey {
  return { ...emptyMemory, id, version: 0, facts };
}
