import type { NoticeKind } from '../kind.js';

export const lineKinds = [
  /** what is so, or has happened */
  'FACT',
  /** what the citizen is to do, or may do */
  'TO_DO',
  /** a day that binds: the deadline, or until when something holds */
  'DEADLINE',
  /** whom to call or ask, with the phone where it is known */
  'HELP',
  /** of fraud */
  'WARNING',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** What each sentence of a kind's texts is, in their order and in both languages alike. */
export const sentenceKinds = {
  GET_NEMID_FIRST: ['FACT', 'TO_DO', 'FACT', 'DEADLINE'],
  ID_UPDATE_NEEDED: ['FACT', 'TO_DO', 'FACT', 'DEADLINE'],
  YOUR_TURN: ['FACT', 'DEADLINE', 'TO_DO', 'FACT', 'TO_DO', 'FACT', 'TO_DO', 'DEADLINE'],
  REMINDER: ['FACT', 'DEADLINE', 'TO_DO', 'HELP'],
  DEADLINE_MOVED: ['FACT', 'DEADLINE'],
  OVERDUE: ['FACT', 'DEADLINE', 'FACT', 'FACT', 'TO_DO', 'FACT'],
  LOGON_OPEN_AGAIN: ['FACT'],
  MITID_READY: ['FACT', 'TO_DO'],
  NEMID_ENDS: ['FACT', 'DEADLINE', 'TO_DO', 'TO_DO', 'FACT'],
  RETIREMENT_ROLLED_BACK: ['FACT', 'FACT'],
  DECLINED: ['FACT', 'HELP', 'TO_DO'],
  REFUSED: ['FACT', 'FACT', 'TO_DO', 'HELP'],
  USER_ID_IN_CONFLICT: ['FACT', 'TO_DO'],
  ACTIVATION_LETTER: ['FACT', 'DEADLINE', 'FACT', 'WARNING', 'TO_DO'],
  APPOINTMENT_BOOKED: ['FACT', 'FACT', 'TO_DO', 'HELP', 'DEADLINE'],
  APPOINTMENT_CANCELLED: ['FACT', 'FACT', 'TO_DO'],
  APPOINTMENT_MISSED: ['FACT', 'FACT', 'TO_DO', 'TO_DO'],
  APPOINTMENT_NOT_POSSIBLE: ['FACT', 'TO_DO', 'FACT', 'TO_DO'],
  APPOINTMENT_MOVED: ['FACT', 'FACT', 'FACT', 'TO_DO', 'HELP'],
  DEVICE_ON_ITS_WAY: ['FACT', 'FACT', 'FACT', 'FACT'],
  DEVICE_READY: ['FACT', 'FACT', 'TO_DO', 'FACT', 'FACT'],
  DEVICE_REORDERED: ['FACT', 'FACT', 'DEADLINE', 'WARNING', 'FACT'],
  NEW_DEVICE_ACTIVATED: ['FACT', 'FACT', 'HELP'],
  USER_ID_CHANGED: ['FACT', 'TO_DO', 'HELP'],
  USER_ID_NOT_TRANSFERABLE: ['FACT', 'TO_DO', 'FACT'],
} as const satisfies Record<NoticeKind, readonly LineKind[]>;
