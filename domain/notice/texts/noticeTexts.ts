import type { Language } from '../../calendar/language.js';
import type { NoticeKind } from '../kind.js';
import { deadlineMoved } from './deadlineMoved.js';
import { declined } from './declined.js';
import { getNemIdFirst } from './getNemIdFirst.js';
import { idUpdateNeeded } from './idUpdateNeeded.js';
import { logonOpenAgain } from './logonOpenAgain.js';
import { mitIdReady } from './mitIdReady.js';
import { nemIdEnds } from './nemIdEnds.js';
import { overdue } from './overdue.js';
import { refused } from './refused.js';
import { reminder } from './reminder.js';
import { retirementRolledBack } from './retirementRolledBack.js';
import { userIdInConflict } from './userIdInConflict.js';
import { yourTurn } from './yourTurn.js';

/** A template: `{name}` is filled in, `[…{name}…]` stands only when the value is there. */
interface NoticeText {
  readonly title: string;
  readonly body: readonly string[];
}

export type NoticeTexts = Record<Language, NoticeText>;

/** Every kind has its texts, in both languages. */
export const noticeTexts: Record<NoticeKind, NoticeTexts> = {
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
};
