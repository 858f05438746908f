import { compareDays } from '../calendar/dayArithmetic.js';
import { dayOf } from '../calendar/dayBounds.js';
import type { Channel, NoticeKind } from '../notice/kind.js';
import type { NoticeValues } from '../notice/noticeValues.js';
import { needsGuardian } from '../person/needsGuardian.js';
import { lacksNemId } from '../person/nemId.js';
import { wayIn } from '../person/wayIn.js';
import type { Policy } from '../programme/policy.js';
import { daysFromReceipt } from './daysFromReceipt.js';
import { banksToClose } from './due/closeLogon.js';
import { effectiveDeadline } from './effectiveDeadline.js';
import type { Journey } from './journey.js';
import { orderUnderWay } from './orderUnderWay.js';
import { runningStates } from './state.js';

type Values<K extends NoticeKind> = (
  journey: Journey,
  policy: Policy,
  channel: Channel,
) => NoticeValues<K> | null;

const nothing = () => ({});

/** R-39, on the day they are told. */
const isTooYoungAlone = ({ facts, invitedAt }: Journey, policy: Policy): boolean =>
  invitedAt !== null && needsGuardian(facts, dayOf(invitedAt), policy);

/** on the day they are told: who can have it at the counter only is not sent to MitID.dk. */
function wayOf({ facts, invitedAt }: Journey, policy: Policy, channel: Channel) {
  const isAtCounter =
    invitedAt !== null && wayIn(facts, dayOf(invitedAt), policy) === 'CITIZEN_SERVICE';
  return isAtCounter ? 'CITIZEN_SERVICE' : channel;
}

/** letters and guardians are sent to borgerservice, which may not give MitID yet on the day they are told. */
function counterFrom({ invitedAt }: Journey, { citizenServiceOpensOn }: Policy) {
  const isClosed = invitedAt !== null && compareDays(dayOf(invitedAt), citizenServiceOpensOn) < 0;
  return isClosed ? { counterFrom: citizenServiceOpensOn } : {};
}

/** The exact day cannot be known before receipt; a window that runs already keeps its own. */
const yourTurn: Values<'YOUR_TURN'> = (journey, policy, channel) => {
  const isRunning = runningStates.some((running) => running === journey.state);
  const standing = isRunning ? effectiveDeadline(journey, policy) : null;
  const isYoung = isTooYoungAlone(journey, policy);
  return {
    days: `${daysFromReceipt(journey.facts, policy, channel)}`,
    carrier: channel,
    way: wayOf(journey, policy, channel),
    ...(lacksNemId(journey.facts.nemId) ? {} : { nemIdWorks: 'ON' }),
    ...(standing === null ? {} : { standingDeadline: standing }),
    ...(isYoung ? { guardian: 'NEEDED' } : {}),
    ...(isYoung || channel === 'LETTER' ? counterFrom(journey, policy) : {}),
  };
};

const reminder: Values<'REMINDER'> = (journey, policy, channel) => {
  const day = effectiveDeadline(journey, policy);
  return day === null ? null : { deadline: day, way: wayOf(journey, policy, channel) };
};

const deadline: Values<'DEADLINE_MOVED'> = (journey, policy) => {
  const day = effectiveDeadline(journey, policy);
  return day === null ? null : { deadline: day };
};

/** the notice may be seen only after the closing. */
const overdue: Values<'OVERDUE'> = (journey, policy) => {
  const day = effectiveDeadline(journey, policy);
  if (day === null) return null;
  if (journey.logonClosedAt.length > 0)
    return { deadline: day, logon: 'CLOSED', opensWith: 'MITID' };
  if (banksToClose(journey).length === 0) return { deadline: day };
  return { deadline: day, logon: 'OPEN', opensWith: 'MITID' };
};

const appointment: Values<'APPOINTMENT_BOOKED'> = ({ appointment: of }) => {
  if (of == null) return null;
  const { on: appointmentOn, time, place, purpose } = of;
  return {
    appointmentOn,
    purpose,
    ...(time === null ? {} : { appointmentAt: time }),
    ...(place === null ? {} : { place }),
  };
};

const cancelled: Values<'APPOINTMENT_CANCELLED'> = (journey, policy, channel) => {
  const values = appointment(journey, policy, channel);
  const why = journey.appointment?.superfluousFor;
  return values === null || why === undefined ? values : { ...values, superfluousFor: why };
};

const stands: Values<'APPOINTMENT_BOOKED'> = (journey, policy, channel) =>
  journey.appointment?.isOver === false ? appointment(journey, policy, channel) : null;

const device: Values<'DEVICE_ON_ITS_WAY'> = (journey) => {
  const order = orderUnderWay(journey);
  const wait = journey.waits.find(({ reason }) => reason === 'DEVICE');
  if (order === null || wait === undefined) return null;
  return { means: order.means, expectedBy: wait.until };
};

const ready: Values<'DEVICE_READY'> = (journey) => {
  const order = orderUnderWay(journey);
  if (order === null || order.arrivedAt === null || order.delivery !== 'COLLECT') return null;
  const { means, place } = order;
  return { means, ...(place === null ? {} : { place }) };
};

const letter: Values<'ACTIVATION_LETTER'> = (journey) => {
  const order = orderUnderWay(journey);
  if (order === null || order.codeValidUntil === null) return null;
  return { means: order.means, validUntil: order.codeValidUntil };
};

/** Whoever has chosen another one knows. */
const notTransferable: Values<'USER_ID_NOT_TRANSFERABLE'> = ({ facts, enrolment }) =>
  facts.userIdNotTransferable === null || enrolment.userId !== null
    ? null
    : { why: facts.userIdNotTransferable };

/** What each kind needs to be said: null where it would no longer be true. */
const valuesOf: { readonly [K in NoticeKind]: Values<K> } = {
  GET_NEMID_FIRST: nothing,
  ID_UPDATE_NEEDED: nothing,
  YOUR_TURN: yourTurn,
  REMINDER: reminder,
  DEADLINE_MOVED: deadline,
  OVERDUE: overdue,
  LOGON_OPEN_AGAIN: nothing,
  MITID_READY: nothing,
  NEMID_ENDS: ({ retirement }) => retirement && { endsOn: retirement.endsOn },
  RETIREMENT_ROLLED_BACK: nothing,
  DECLINED: nothing,
  REFUSED: nothing,
  USER_ID_IN_CONFLICT: nothing,
  APPOINTMENT_BOOKED: stands,
  APPOINTMENT_MOVED: stands,
  APPOINTMENT_CANCELLED: cancelled,
  APPOINTMENT_MISSED: appointment,
  APPOINTMENT_NOT_POSSIBLE: nothing,
  DEVICE_ON_ITS_WAY: device,
  DEVICE_REORDERED: device,
  DEVICE_READY: ready,
  ACTIVATION_LETTER: letter,
  USER_ID_NOT_TRANSFERABLE: notTransferable,
  USER_ID_CHANGED: ({ userIdChangedOn: changedOn }) => (changedOn == null ? null : { changedOn }),
  NEW_DEVICE_ACTIVATED: ({ added }) =>
    added == null ? null : { means: added.means, activatedOn: added.on },
};

/** They tell of one thing that happened, whatever has happened since. */
const ofThePast: readonly NoticeKind[] = [
  'APPOINTMENT_CANCELLED',
  'APPOINTMENT_MISSED',
  'USER_ID_CHANGED',
  'NEW_DEVICE_ACTIVATED',
];

/** Whether a notice of that kind says the same by every channel, not what is true by then. */
export const tellsOfThePast = (kind: NoticeKind): boolean => ofThePast.includes(kind);

/**
 * What the text needs to say by that channel: days and codes, never names or numbers of people. Null: that kind says nothing
 * true now, by whichever channel.
 */
export function noticeValues(
  kind: NoticeKind,
  journey: Journey,
  policy: Policy,
  channel: Channel = 'LETTER',
): Readonly<Record<string, string>> | null {
  const own = valuesOf[kind](journey, policy, channel);
  if (own === null) return null;
  const day = effectiveDeadline(journey, policy);
  return { ...(day === null ? {} : { deadline: day }), ...own };
}
