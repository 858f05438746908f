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
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

export const channels = ['NETBANK', 'DIGITAL_POST', 'LETTER'] as const;

export type Channel = (typeof channels)[number];
