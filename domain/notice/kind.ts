/** Every kind of notice that a citizen can get. */
export const noticeKinds = [
  'GET_NEMID_FIRST',
  'ID_UPDATE_NEEDED',
  'YOUR_TURN',
  'REMINDER',
  'DEADLINE_MOVED',
  'OVERDUE',
  'LOGON_OPEN_AGAIN',
  'MITID_READY',
  'NEMID_ENDS',
  'RETIREMENT_ROLLED_BACK',
  'DECLINED',
  'REFUSED',
  'USER_ID_IN_CONFLICT',
  'APPOINTMENT_BOOKED',
  'APPOINTMENT_MOVED',
  'APPOINTMENT_CANCELLED',
  'APPOINTMENT_MISSED',
  'APPOINTMENT_NOT_POSSIBLE',
  'DEVICE_ON_ITS_WAY',
  'DEVICE_READY',
  'DEVICE_REORDERED',
  'ACTIVATION_LETTER',
  'USER_ID_NOT_TRANSFERABLE',
  'USER_ID_CHANGED',
  'NEW_DEVICE_ACTIVATED',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

export const channels = ['NETBANK', 'DIGITAL_POST', 'LETTER'] as const;

export type Channel = (typeof channels)[number];
