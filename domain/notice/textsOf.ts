import type { Language } from '../calendar/language.js';
import type { ValueName } from './noticeValues.js';

/** A template: `{name}` is filled in, `[…{name}…]` stands only when the value is there. */
interface NoticeText {
  readonly title: string;
  readonly body: readonly string[];
}

/** What one kind says, and the values it cannot be said without. */
export interface NoticeTexts extends Readonly<Record<Language, NoticeText>> {
  readonly needs: readonly ValueName[];
  /** said where known, in a sentence in `[…]` */
  readonly may?: readonly ValueName[];
}

/** Keeps the names of the values as types, so that whoever sends the kind must give them. */
export const textsOf = <const T extends NoticeTexts>(texts: T): T => texts;
