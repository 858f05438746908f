import fc from 'fast-check';
import { withActive, withoutEnded } from '../authenticator/authenticatorsAfter.js';
import { type Authenticator, isActive } from '../authenticator/means.js';
import { day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { dayOf } from '../calendar/dayBounds.js';
import { type Instant, instant } from '../calendar/instant.js';
import { noticeKinds } from '../notice/kind.js';
import type { PersonFacts } from '../person/facts.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import type { Policy } from '../programme/policy.js';
import { earlyStages } from '../retirement/stages.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { checkUserId } from '../userId/checkUserId.js';
import { type Decision, decide } from './decide.js';
import type { JourneyEvent } from './event.js';
import type { Journey } from './journey.js';
import { newJourney } from './newJourney.js';

const hourMs = 3_600_000;
const start = instant(Date.UTC(2021, 9, 4, 6));

/** A person as the database might tell of one. */
export const somePerson: PersonFacts = {
  birthDate: day('1970-05-17'),
  identifiedBy: 'CPR',
  municipality: '0101',
  language: 'da',
  isAbroad: false,
  isDeceased: false,
  isExemptFromDigitalPost: false,
  needsLargePrint: false,
  nemId: { state: 'ACTIVE', idUpdateRequired: false },
  mitIdIsActive: false,
  authenticators: [],
  userIdNotTransferable: null,
  banks: [{ bank: '1111', access: 'NETBANK', minimumAge: 15, closesLogon: true }],
};

const bankLink = fc.record({
  bank: fc.constantFrom('1111', '2222'),
  access: fc.constantFrom('NETBANK' as const, 'MOBILE_BANK' as const, 'NONE' as const),
  minimumAge: fc.constantFrom(15, 18),
  closesLogon: fc.boolean(),
});

export const anyPerson: fc.Arbitrary<PersonFacts> = fc.record({
  birthDate: fc.integer({ min: 0, max: 29_000 }).map((days) => addDays(day('1935-01-01'), days)),
  identifiedBy: fc.constantFrom('CPR' as const, 'CPR' as const, 'REPLACEMENT' as const),
  municipality: fc.constantFrom('0101', '0751'),
  language: fc.constantFrom('da' as const, 'en' as const),
  isAbroad: fc.boolean(),
  isDeceased: fc.constant(false),
  isExemptFromDigitalPost: fc.boolean(),
  needsLargePrint: fc.boolean(),
  nemId: fc.record({
    state: fc.constantFrom(
      'ACTIVE' as const,
      'ACTIVE' as const,
      'BLOCKED' as const,
      'NONE' as const,
    ),
    idUpdateRequired: fc.boolean(),
  }),
  mitIdIsActive: fc.constant(false),
  authenticators: fc.constant([]),
  userIdNotTransferable: fc.constantFrom(null, null, 'INVALID_CHARACTER' as const),
  banks: fc.uniqueArray(bankLink, { maxLength: 2, selector: ({ bank }) => bank }),
});

/** What happens next, before it is known where the journey stands. */
export type Happening = (walk: Walk) => JourneyEvent;

const pick = <T>(from: readonly T[], n: number): T | undefined =>
  from[n % Math.max(1, from.length)];
const aNotice = (walk: Walk, n: number): string =>
  pick(Object.keys(walk.journey.noticesSent), n) ?? 'YOUR_TURN/0/0/LETTER/9';
const anId = (walk: Walk, n: number): string =>
  n % 3 === 0 ? 'unknown' : (walk.journey.retirement?.id ?? 'unknown');

const of =
  (make: (walk: Walk, n: number, at: Instant) => JourneyEvent): ((n: number) => Happening) =>
  (n) =>
  (walk) =>
    make(walk, n, walk.at);

const happenings: readonly ((n: number) => Happening)[] = [
  of((_walk, _n, at) => ({ type: 'released', at, by: 'WAVE' })),
  of((walk, n, at) => ({
    type: 'noticeReceived',
    at,
    noticeId: aNotice(walk, n),
    happenedAt: instant(at + ((n % 40) - 30) * 24 * hourMs),
  })),
  of((walk, n, at) => ({
    type: 'noticeReceived',
    at,
    noticeId: walk.journey.pendingNotices[0]?.id ?? aNotice(walk, n),
    happenedAt: at,
  })),
  of((walk, n, at) => ({
    type: 'noticeUndeliverable',
    at,
    noticeId: aNotice(walk, n),
    why: n % 5 === 0 ? 'CLOSED' : 'INVALID',
  })),
  of((walk, _n, at) => ({
    type: 'noticeUndeliverable',
    at,
    noticeId: walk.journey.pendingNotices[0]?.id ?? aNotice(walk, 0),
    why: 'RETURNED',
  })),
  of((_walk, n, at) => {
    const asTyped = n % 4 === 0 ? 'no' : `borger-${n % 7}`;
    const checked = checkUserId(asTyped);
    const broken = checked.ok ? [] : checked.broken;
    return {
      type: 'chooseUserId',
      at,
      asTyped,
      canonical: checked.ok ? checked.canonical : null,
      broken,
    };
  }),
  of((_walk, n, at) => ({
    type: 'chooseAuthenticator',
    at,
    means: pick(['APP', 'CODE_DISPLAY', 'AUDIO_CODE_READER'] as const, n) ?? 'APP',
    delivery: pick([null, 'POST', 'COLLECT'] as const, n >> 2) ?? null,
    enrolmentId: `enrolment-${n % 5}`,
  })),
  of((walk, _n, at) => ({
    type: 'userIdRefused',
    at,
    enrolmentId: walk.journey.enrolment.id ?? 'unknown',
  })),
  of((_walk, n, at) => {
    const asTyped = n % 5 === 0 ? 'no' : `borger-${n % 7}`;
    const checked = checkUserId(asTyped);
    const broken = checked.ok ? [] : checked.broken;
    const canonical = checked.ok ? checked.canonical : null;
    return { type: 'changeUserId', at, asTyped, canonical, broken, changeId: `change-${n % 5}` };
  }),
  of((walk, n, at) => {
    const userId = walk.journey.userIdChange?.userId ?? canonicalForm(`borger-${n % 7}`);
    return { type: 'userIdChanged', at, userId, happenedAt: at };
  }),
  of((walk, n, at) => ({
    type: 'userIdChangeRefused',
    at,
    changeId: n % 4 === 0 ? 'unknown' : (walk.journey.userIdChange?.id ?? 'unknown'),
  })),
  of((_walk, _n, at) => ({ type: 'remindOfUserId', at, by: 'CITIZEN' })),
  of((walk, _n, at) => ({
    type: 'deviceDispatched',
    at,
    enrolmentId: walk.journey.enrolment.id ?? 'unknown',
  })),
  of((walk, n, at) => ({
    type: 'deviceArrived',
    at,
    enrolmentId: walk.journey.enrolment.id ?? 'unknown',
    ...(n % 2 === 0 ? {} : { place: 'Borgerservice' }),
  })),
  of((walk, n, at) => ({
    type: 'activationLetterSent',
    at,
    enrolmentId: walk.journey.enrolment.id ?? 'unknown',
    validUntil: addDays(dayOf(at), n % 7),
  })),
  of((_walk, n, at) => ({
    type: 'authenticatorAdded',
    at,
    authenticatorId: `authenticator-${n % 5}`,
    means: 'APP',
    happenedAt: at,
  })),
  of((walk, n, at) => ({
    type: 'reportDeviceLost',
    at,
    authenticatorId:
      pick(walk.factual.authenticators, n)?.id ?? walk.journey.order?.enrolmentId ?? 'unknown',
    enrolmentId: `replacement-${n % 9}`,
    delivery: pick([null, 'POST', 'COLLECT'] as const, n >> 2) ?? null,
  })),
  of((walk, n, at) => ({
    type: 'authenticatorEnded',
    at,
    authenticatorId: pick(walk.factual.authenticators, n)?.id ?? 'unknown',
    means: 'APP',
    why: 'CLOSED',
    isLast: n % 3 === 0,
  })),
  of((_walk, n, at) => ({
    type: 'userIdChanged',
    at,
    userId: canonicalForm(`borger-${n % 7}`),
    happenedAt: at,
  })),
  of((walk, n, at) => ({
    type: 'orderNotPossible',
    at,
    order: n % 2 === 0 ? 'ENROLMENT' : 'APPOINTMENT',
    enrolmentId: n % 2 === 0 ? (walk.journey.enrolment.id ?? 'unknown') : null,
    why: 'NO_CPR',
  })),
  of((_walk, _n, at) => ({ type: 'activated', at, means: 'APP', happenedAt: at })),
  of((_walk, n, at) => ({
    type: 'appointmentBooked',
    at,
    on: addDays(dayOf(at), n % 45),
    ...(n % 2 === 0 ? {} : { time: '10:15', place: 'Borgerservice' }),
    ...(n % 3 === 0 ? {} : { bookingId: `booking-${n % 5}` }),
  })),
  of((_walk, n, at) => ({
    type: 'appointmentEnded',
    at,
    outcome: pick(['KEPT', 'MISSED', 'CANCELLED'] as const, n) ?? 'KEPT',
    ...(n % 2 === 0 ? {} : { bookingId: `booking-${n % 5}` }),
  })),
  of((_walk, _n, at) => ({ type: 'idUpdated', at })),
  of((_walk, _n, at) => ({ type: 'nemIdIssued', at })),
  of((_walk, _n, at) => ({ type: 'nemIdUnblocked', at })),
  of((_walk, _n, at) => ({ type: 'refusedByCitizenService', at, why: 'IDENTITY_UNCERTAIN' })),
  of((_walk, _n, at) => ({ type: 'decline', at })),
  of((_walk, _n, at) => ({ type: 'resume', at })),
  of((_walk, n, at) => ({
    type: 'extendDeadline',
    at,
    deadline: addDays(dayOf(at), (n % 120) - 20),
    by: n % 2 === 0 ? 'BANK' : 'SUPPORT',
    why: 'asked for it',
  })),
  of((_walk, n, at) => ({
    type: 'resendNotice',
    at,
    kind: pick(noticeKinds, n) ?? 'YOUR_TURN',
    why: 'asked for it',
  })),
  of((_walk, _n, at) => ({ type: 'personChanged', at })),
  of((_walk, n, at) => ({
    type: 'nemIdStageBegun',
    at,
    stage: pick(earlyStages, n) ?? 'NO_NEW_NEMID',
    beginsOn: addDays(dayOf(at), n % 30),
  })),
  of((_walk, n, at) => ({
    type: 'retireNemId',
    at,
    retirementId: `retirement-${n % 4}`,
    endsOn: addDays(dayOf(at), n % 40),
    force: n % 11 === 0 ? { by: 'manager-b', reason: 'court order' } : null,
  })),
  of((walk, n, at) => ({
    type: 'retirementReturned',
    at,
    retirementId: anId(walk, n),
    why: walk.factual.mitIdIsActive ? 'ORDER_REFUSED' : 'MITID_NOT_ACTIVE',
  })),
  of((walk, n, at) => ({
    type: 'nemIdRetired',
    at,
    retirementId: anId(walk, n),
    happenedAt: at,
  })),
  of((_walk, _n, at) => ({ type: 'rollBackRetirement', at, why: 'a mistake' })),
  of((_walk, _n, at) => ({ type: 'wakeUp', at })),
  of((_walk, _n, at) => ({ type: 'wakeUp', at })),
  of((_walk, _n, at) => ({ type: 'wakeUp', at })),
];

/** What the outside does to the facts, or the programme to its policy, between two steps. */
type FactChange =
  | 'NONE'
  | 'DIES'
  | 'LEAVES_BANK'
  | 'ID_IN_ORDER'
  | 'NEMID_BLOCKED'
  | 'NEMID_UNBLOCKED'
  | 'MITID_ENDS'
  | 'FLOOR_RISES';

export interface Move {
  readonly happening: Happening;
  readonly gapMs: number;
  readonly again: boolean;
  readonly fact: FactChange;
}

const gapMs = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 * hourMs }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 * 24 * hourMs }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90 * 24 * hourMs }) },
);

const fact = fc.constantFrom<FactChange[]>(
  ...Array.from({ length: 40 }, () => 'NONE' as const),
  'DIES',
  'LEAVES_BANK',
  'ID_IN_ORDER',
  'ID_IN_ORDER',
  'NEMID_BLOCKED',
  'NEMID_UNBLOCKED',
  'MITID_ENDS',
  'FLOOR_RISES',
  'FLOOR_RISES',
);

/** Random happenings, with gaps from nothing to a season, some of them told twice. */
export const someMoves = (steps: number): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc.record({
      happening: fc.tuple(fc.constantFrom(...happenings), fc.nat(9999)).map(([make, n]) => make(n)),
      gapMs,
      again: fc.boolean(),
      fact,
    }),
    { minLength: steps, maxLength: steps, size: 'max' },
  );

/** A journey on its way, with all that was decided. */
export interface Walk {
  readonly journey: Journey;
  readonly at: Instant;
  readonly factual: PersonFacts;
  readonly policy: Policy;
}

export const startOf = (facts: PersonFacts): Walk => ({
  journey: newJourney('a-journey', facts),
  at: start,
  factual: facts,
  policy: defaultPolicy,
});

const changed: Record<FactChange, (facts: PersonFacts) => PersonFacts> = {
  NONE: (facts) => facts,
  DIES: (facts) => ({ ...facts, isDeceased: true }),
  LEAVES_BANK: (facts) => ({ ...facts, banks: facts.banks.slice(1) }),
  ID_IN_ORDER: (facts) => ({ ...facts, nemId: { state: 'ACTIVE', idUpdateRequired: false } }),
  NEMID_BLOCKED: (facts) => ({ ...facts, nemId: { ...facts.nemId, state: 'BLOCKED' } }),
  NEMID_UNBLOCKED: (facts) => ({ ...facts, nemId: { ...facts.nemId, state: 'ACTIVE' } }),
  MITID_ENDS: (facts) => ({ ...facts, mitIdIsActive: false, authenticators: [] }),
  FLOOR_RISES: (facts) => facts,
};

/** A floor three weeks ahead: later than some deadlines, and later than every floor before it. */
const policyAfter = ({ policy }: Walk, fact: FactChange, at: Instant): Policy =>
  fact === 'FLOOR_RISES' ? { ...policy, deadlineFloor: addDays(dayOf(at), 21) } : policy;

const sortedAsStored = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedAsStored);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, of]) => [key, sortedAsStored(of)] as const);
  const byStorage = entries.toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(byStorage);
};

/** The memory as jsonb gives it back: keys in an order of its own, shorter ones first. */
export const asStored = (journey: Journey): Journey =>
  Object.assign({ ...journey }, sortedAsStored(journey));

const having = (facts: PersonFacts, authenticators: readonly Authenticator[]): PersonFacts => ({
  ...facts,
  authenticators,
  mitIdIsActive: authenticators.some(isActive),
});

/** MitID's books follow what it tells. */
function factsOf(facts: PersonFacts, event: JourneyEvent): PersonFacts {
  const { authenticators: known } = facts;
  if (event.type === 'activated') {
    const id = `activated-${event.happenedAt}-${known.length}`;
    return having(facts, withActive(known, { id, means: event.means }));
  }
  if (event.type === 'authenticatorAdded') {
    return having(facts, withActive(known, { id: event.authenticatorId, means: event.means }));
  }
  if (event.type !== 'authenticatorEnded') return facts;
  return having(facts, withoutEnded(known, { id: event.authenticatorId, ...event }));
}

/** One move: time passes, facts or policy may change, the event is decided; MitID's books follow the event. */
export function walkOn(
  walk: Walk,
  move: Move,
): { walk: Walk; event: JourneyEvent; decision: Decision } {
  const at = instant(walk.at + move.gapMs);
  const event = move.happening({ ...walk, at });
  const told = changed[move.fact](walk.factual);
  const facts = factsOf(told, event);
  const policy = policyAfter(walk, move.fact, at);
  const decision = decide({ ...walk.journey, facts }, event, policy);
  const journey = asStored(decision.journey);
  return { walk: { journey, at, factual: facts, policy }, event, decision };
}
