import type { NoticeKind } from '../notice/kind.js';
import type { NoticeValues } from '../notice/noticeValues.js';
import type { Policy } from '../programme/policy.js';
import { effectiveDeadline } from './effectiveDeadline.js';
import type { Journey } from './journey.js';

type Values<K extends NoticeKind> = (journey: Journey, policy: Policy) => NoticeValues<K> | null;

const nothing = () => ({});

const deadline: Values<'REMINDER'> = (journey, policy) => {
  const day = effectiveDeadline(journey, policy);
  return day === null ? null : { deadline: day };
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

const stands: Values<'APPOINTMENT_BOOKED'> = (journey, policy) =>
  journey.appointment?.isOver === false ? appointment(journey, policy) : null;

const device: Values<'DEVICE_ON_ITS_WAY'> = ({ enrolment: { means }, waits }) => {
  const wait = waits.find(({ reason }) => reason === 'DEVICE');
  return means === null || wait === undefined ? null : { means, expectedBy: wait.until };
};

/** Nothing in a journey sends them yet. */
const notSent = () => null;

/** What each kind needs to be said: null where it would no longer be true. */
const valuesOf: { readonly [K in NoticeKind]: Values<K> } = {
  GET_NEMID_FIRST: nothing,
  ID_UPDATE_NEEDED: nothing,
  YOUR_TURN: nothing,
  REMINDER: deadline,
  DEADLINE_MOVED: deadline,
  OVERDUE: deadline,
  LOGON_OPEN_AGAIN: nothing,
  MITID_READY: nothing,
  NEMID_ENDS: ({ retirement }) => retirement && { endsOn: retirement.endsOn },
  RETIREMENT_ROLLED_BACK: nothing,
  DECLINED: nothing,
  REFUSED: nothing,
  USER_ID_IN_CONFLICT: nothing,
  APPOINTMENT_BOOKED: stands,
  APPOINTMENT_MOVED: stands,
  APPOINTMENT_CANCELLED: appointment,
  APPOINTMENT_MISSED: appointment,
  DEVICE_ON_ITS_WAY: device,
  DEVICE_REORDERED: device,
  DEVICE_READY: notSent,
  ACTIVATION_LETTER: notSent,
  USER_ID_NOT_TRANSFERABLE: notSent,
  USER_ID_CHANGED: notSent,
  NEW_DEVICE_ACTIVATED: notSent,
};

/** What the text needs to say: days and codes, never names or numbers of people. Null: that kind says nothing true now. */
export function noticeValues(
  kind: NoticeKind,
  journey: Journey,
  policy: Policy,
): Readonly<Record<string, string>> | null {
  const own = valuesOf[kind](journey, policy);
  if (own === null) return null;
  const day = effectiveDeadline(journey, policy);
  return { ...(day === null ? {} : { deadline: day }), ...own };
}
