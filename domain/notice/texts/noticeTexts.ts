import type { NoticeKind } from '../kind.js';
import type { NoticeTexts } from '../textsOf.js';
import { activationLetter } from './activationLetter.js';
import { appointmentBooked } from './appointmentBooked.js';
import { appointmentCancelled } from './appointmentCancelled.js';
import { appointmentMissed } from './appointmentMissed.js';
import { appointmentMoved } from './appointmentMoved.js';
import { appointmentNotPossible } from './appointmentNotPossible.js';
import { deadlineMoved } from './deadlineMoved.js';
import { declined } from './declined.js';
import { deviceOnItsWay } from './deviceOnItsWay.js';
import { deviceReady } from './deviceReady.js';
import { deviceReordered } from './deviceReordered.js';
import { getNemIdFirst } from './getNemIdFirst.js';
import { idUpdateNeeded } from './idUpdateNeeded.js';
import { logonOpenAgain } from './logonOpenAgain.js';
import { mitIdReady } from './mitIdReady.js';
import { nemIdEnds } from './nemIdEnds.js';
import { newDeviceActivated } from './newDeviceActivated.js';
import { overdue } from './overdue.js';
import { refused } from './refused.js';
import { reminder } from './reminder.js';
import { retirementRolledBack } from './retirementRolledBack.js';
import { userIdChanged } from './userIdChanged.js';
import { userIdInConflict } from './userIdInConflict.js';
import { userIdNotTransferable } from './userIdNotTransferable.js';
import { yourTurn } from './yourTurn.js';

/** Every kind has its texts, in both languages. */
export const noticeTexts = {
  GET_NEMID_FIRST: getNemIdFirst,
  ID_UPDATE_NEEDED: idUpdateNeeded,
  YOUR_TURN: yourTurn,
  REMINDER: reminder,
  DEADLINE_MOVED: deadlineMoved,
  OVERDUE: overdue,
  LOGON_OPEN_AGAIN: logonOpenAgain,
  MITID_READY: mitIdReady,
  NEMID_ENDS: nemIdEnds,
  RETIREMENT_ROLLED_BACK: retirementRolledBack,
  DECLINED: declined,
  REFUSED: refused,
  USER_ID_IN_CONFLICT: userIdInConflict,
  ACTIVATION_LETTER: activationLetter,
  APPOINTMENT_BOOKED: appointmentBooked,
  APPOINTMENT_CANCELLED: appointmentCancelled,
  APPOINTMENT_MISSED: appointmentMissed,
  APPOINTMENT_NOT_POSSIBLE: appointmentNotPossible,
  APPOINTMENT_MOVED: appointmentMoved,
  DEVICE_ON_ITS_WAY: deviceOnItsWay,
  DEVICE_READY: deviceReady,
  DEVICE_REORDERED: deviceReordered,
  NEW_DEVICE_ACTIVATED: newDeviceActivated,
  USER_ID_CHANGED: userIdChanged,
  USER_ID_NOT_TRANSFERABLE: userIdNotTransferable,
} as const satisfies Record<NoticeKind, NoticeTexts>;
