import type { NoticeKind } from '../notice/kind.js';
import type { Journey } from './journey.js';
import {
  endingStates,
  type JourneyState,
  journeyStates,
  runningStates,
  visitStates,
} from './state.js';

/** An appointment was given back, or a change refused, wherever the journey stands. */
const living = journeyStates.filter((state) => state !== 'DECEASED');
const afterwards = journeyStates.filter((state) => !endingStates.includes(state));
const untilDone: readonly JourneyState[] = ['INVITED', ...runningStates];
const onItsWay: readonly JourneyState[] = ['ACTIVATING', 'ENROLLED', ...endingStates];

/** MitID would not have the user-ID: another is to be chosen. */
const choosing: readonly JourneyState[] = ['WINDOW_OPEN', ...endingStates];
const withMitId: readonly JourneyState[] = ['ENROLLED', ...endingStates];

/** In which states what a kind says still holds. */
const statesOf: Readonly<Record<NoticeKind, readonly JourneyState[]>> = {
  GET_NEMID_FIRST: ['ID_UPDATE_REQUIRED'],
  ID_UPDATE_NEEDED: ['ID_UPDATE_REQUIRED'],
  YOUR_TURN: untilDone,
  REMINDER: runningStates,
  DEADLINE_MOVED: ['ID_UPDATE_REQUIRED', ...runningStates],
  OVERDUE: runningStates,
  LOGON_OPEN_AGAIN: afterwards,
  MITID_READY: ['ENROLLED'],
  NEMID_ENDS: endingStates,
  RETIREMENT_ROLLED_BACK: afterwards,
  DECLINED: ['DECLINED'],
  REFUSED: ['REFUSED'],
  USER_ID_IN_CONFLICT: living,
  APPOINTMENT_BOOKED: visitStates,
  APPOINTMENT_MOVED: visitStates,
  APPOINTMENT_CANCELLED: living,
  APPOINTMENT_MISSED: visitStates,
  APPOINTMENT_NOT_POSSIBLE: visitStates,
  DEVICE_ON_ITS_WAY: onItsWay,
  DEVICE_REORDERED: onItsWay,
  DEVICE_READY: onItsWay,
  ACTIVATION_LETTER: onItsWay,
  USER_ID_NOT_TRANSFERABLE: untilDone,
  USER_ID_CHANGED: withMitId,
  NEW_DEVICE_ACTIVATED: withMitId,
};

/** Which of them hold only beside their state. */
const besides: Partial<Record<NoticeKind, (journey: Journey) => boolean>> = {
  GET_NEMID_FIRST: ({ reason }) => reason === 'GET_NEMID_FIRST',
  ID_UPDATE_NEEDED: ({ reason }) => reason === 'ID_UPDATE_NEEDED',
  REMINDER: ({ isOverdue }) => !isOverdue,
  OVERDUE: ({ isOverdue }) => isOverdue,
  LOGON_OPEN_AGAIN: ({ logonClosedAt }) => logonClosedAt.length === 0,
  APPOINTMENT_NOT_POSSIBLE: ({ appointment, isBooking }) =>
    isBooking !== true && appointment?.isOver !== false,
  NEMID_ENDS: ({ retirement }) => retirement !== null,
  USER_ID_IN_CONFLICT: ({ state, enrolment, userIdChange }) =>
    userIdChange?.state === 'REFUSED' ||
    (choosing.includes(state) && enrolment.userId === null && enrolment.activatedAt === null),
  USER_ID_CHANGED: ({ userIdChangedOn }) => userIdChangedOn != null,
};

/** Whether what a notice of that kind says is still true, so that it may be sent once more. */
export function noticeHolds(kind: NoticeKind, journey: Journey): boolean {
  return statesOf[kind].includes(journey.state) && (besides[kind]?.(journey) ?? true);
}
