import { authenticatorMeans, type Means } from '../authenticator/means.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { dayOf } from '../calendar/dayBounds.js';
import { type Instant, instant } from '../calendar/instant.js';
import type { JourneyEvent } from '../journey/event.js';
import { noticeKinds } from '../notice/kind.js';
import { nemIdHindrances, nemIdParts } from '../person/nemId.js';
import { helperActs, type Power, powerKinds } from '../power/power.js';
import { earlyStages } from '../retirement/stages.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { checkUserId } from '../userId/checkUserId.js';
import type { Walk } from './walk.js';

const hourMs = 3_600_000;

/** What happens next, before it is known where the journey stands. */
export type Happening = (walk: Walk) => JourneyEvent;

const pick = <T>(from: readonly T[], n: number): T | undefined =>
  from[n % Math.max(1, from.length)];
const aNotice = (walk: Walk, n: number): string =>
  pick(Object.keys(walk.journey.noticesSent), n) ?? 'YOUR_TURN/0/0/LETTER/9';
const anId = (walk: Walk, n: number): string =>
  n % 3 === 0 ? 'unknown' : (walk.journey.retirement?.id ?? 'unknown');

/** The enrolment, what is ordered beside a MitID that is active, or an order of nobody's. */
const anOrder = ({ journey }: Walk, n: number): string =>
  pick([journey.order?.enrolmentId, journey.enrolment.id, 'unknown'], n) ?? 'unknown';
const aMeans = (n: number): Means => pick(authenticatorMeans, n) ?? 'APP';

/** now and then a helper asks in the citizen's place, under a power for that or for something else. */
function aPower(walk: Walk, n: number, at: Instant): { readonly power?: Power } {
  if (n % 5 !== 0) return {};
  const bank = walk.factual.banks[0]?.bank ?? null;
  const [kind, acts] = [pick(powerKinds, n) ?? 'PUBLIC', helperActs.slice(n % 3)];
  const [from, until] = [addDays(dayOf(at), -10), addDays(dayOf(at), (n % 60) - 5)];
  return { power: { id: 'a-power', kind, bank: kind === 'BANK' ? bank : null, acts, from, until } };
}

const of =
  (make: (walk: Walk, n: number, at: Instant) => JourneyEvent): ((n: number) => Happening) =>
  (n) =>
  (walk) =>
    make(walk, n, walk.at);

/** Everything that may happen to a journey, each a little different for each `n`. */
export const happenings: readonly ((n: number) => Happening)[] = [
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
  of((walk, n, at) => ({
    type: 'chooseAuthenticator',
    at,
    means: aMeans(n),
    delivery: pick([null, 'POST', 'COLLECT'] as const, n >> 2) ?? null,
    enrolmentId: `enrolment-${n % 5}`,
    ...aPower(walk, n >> 1, at),
  })),
  of((walk, n, at) => ({ type: 'userIdRefused', at, enrolmentId: anOrder(walk, n) })),
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
  of((walk, n, at) => ({ type: 'deviceDispatched', at, enrolmentId: anOrder(walk, n) })),
  of((walk, n, at) => ({
    type: 'deviceArrived',
    at,
    enrolmentId: anOrder(walk, n >> 1),
    ...(n % 2 === 0 ? {} : { place: 'Borgerservice' }),
  })),
  of((walk, n, at) => ({
    type: 'activationLetterSent',
    at,
    enrolmentId: anOrder(walk, n),
    validUntil: addDays(dayOf(at), n % 7),
  })),
  of((_walk, n, at) => ({
    type: 'authenticatorAdded',
    at,
    authenticatorId: `authenticator-${n % 5}`,
    means: aMeans(n >> 1),
    happenedAt: at,
  })),
  of((walk, n, at) => ({
    type: 'reportDeviceLost',
    at,
    authenticatorId:
      pick(walk.factual.authenticators, n)?.id ?? walk.journey.order?.enrolmentId ?? 'unknown',
    enrolmentId: `replacement-${n % 9}`,
    delivery: pick([null, 'POST', 'COLLECT'] as const, n >> 2) ?? null,
    ...aPower(walk, n >> 1, at),
  })),
  of((walk, n, at) => ({
    type: 'authenticatorEnded',
    at,
    authenticatorId: pick(walk.factual.authenticators, n)?.id ?? 'unknown',
    means: pick(walk.factual.authenticators, n)?.means ?? 'APP',
    why: 'CLOSED',
    isLast: n % 3 === 0,
    ...(n % 2 === 0 ? {} : { happenedAt: instant(at - (n % 9) * 24 * hourMs) }),
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
    enrolmentId: n % 2 === 0 ? anOrder(walk, n >> 1) : null,
    why: 'NO_CPR',
  })),
  of((_walk, n, at) => ({ type: 'activated', at, means: aMeans(n), happenedAt: at })),
  of((walk, n, at) => ({
    type: 'activated',
    at,
    means: walk.journey.order?.means ?? walk.journey.enrolment.means ?? aMeans(n),
    happenedAt: at,
    enrolmentId: n % 4 === 0 ? null : anOrder(walk, n),
  })),
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
  of((_walk, _n, at) => ({ type: 'idScanFailed', at, why: 'CHIP_NOT_READ' })),
  of((_walk, _n, at) => ({ type: 'idUpdateNeeded', at, bank: '1111', why: 'an old name' })),
  of((_walk, n, at) => ({
    type: 'logonSwitched',
    at,
    bank: '1111',
    word: n % 2 === 0 ? 'CLOSED' : 'OPEN',
    happenedAt: instant(at + ((n % 5) - 3) * 24 * hourMs),
  })),
  of((_walk, _n, at) => ({ type: 'idUpdated', at })),
  of((_walk, _n, at) => ({ type: 'nemIdIssued', at })),
  of((_walk, n, at) => ({
    type: 'nemIdHindered',
    at,
    by: pick(nemIdHindrances, n) ?? 'BLOCKED',
  })),
  of((_walk, _n, at) => ({ type: 'nemIdUnblocked', at })),
  of((_walk, _n, at) => ({ type: 'nemIdDeleted', at, happenedAt: at })),
  of((_walk, _n, at) => ({ type: 'refusedByCitizenService', at, why: 'IDENTITY_UNCERTAIN' })),
  of((walk, n, at) => ({
    type: 'bookAppointment',
    at,
    notBefore: n % 2 === 0 ? null : addDays(dayOf(at), (n % 200) - 10),
    ...aPower(walk, n >> 1, at),
  })),
  of((walk, n, at) => ({
    type: 'moveAppointment',
    at,
    notBefore: addDays(dayOf(at), (n % 60) - 5),
    bookingId: walk.journey.appointment?.bookingId ?? null,
  })),
  of((_walk, n, at) => ({
    type: 'cancelAppointment',
    at,
    bookingId: n % 2 === 0 ? null : `booking-${n % 5}`,
  })),
  of((_walk, n, at) => ({
    type: 'papersSeen',
    at,
    papers: pick([null, 'PASSPORT', 'OTHER_LISTED'] as const, n) ?? null,
    validUntil: n % 5 === 0 ? null : addDays(dayOf(at), (n % 60) - 5),
    witnessAge: n % 3 === 0 ? (n % 40) + 10 : null,
  })),
  of((_walk, n, at) => {
    const asTyped = n % 3 === 0 ? null : `borger-${n % 7}`;
    const canonical = asTyped === null ? null : canonicalForm(asTyped);
    const means = aMeans(n);
    const enrolmentId = `enrolment-${n % 5}`;
    return { type: 'enrolAtCounter', at, asTyped, canonical, broken: [], means, enrolmentId };
  }),
  of((walk, n, at) => ({ type: 'handOutDevice', at, enrolmentId: anOrder(walk, n) })),
  of((_walk, _n, at) => ({ type: 'refuseAtCounter', at, why: 'IDENTITY_UNCERTAIN' })),
  of((walk, n, at) => ({
    type: 'markAppointment',
    at,
    outcome: n % 2 === 0 ? 'KEPT' : 'MISSED',
    bookingId: n % 3 === 0 ? 'unknown' : (walk.journey.appointment?.bookingId ?? null),
  })),
  of((walk, n, at) => ({ type: 'decline', at, ...aPower(walk, n, at) })),
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
    type: 'nemIdPartOff',
    at,
    retirementId: anId(walk, n),
    part: pick(nemIdParts, n) ?? 'KEY_CARD',
    happenedAt: at,
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
