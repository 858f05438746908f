import { type Day, day, isDay } from '../../calendar/day.js';
import type { Language } from '../../calendar/language.js';
import type { HelpPhones } from '../helpPhones.js';
import type { NoticeKind } from '../kind.js';
import { renderNotice } from '../renderNotice.js';
import { type NetbankLine, netbankNotice } from './netbankNotice.js';

/** A notice as a bank fetches it, to show at log-on. */
export interface ShownNotice {
  readonly kind: NoticeKind;
  readonly title: string;
  /** all of it in paragraphs */
  readonly text: string;
  /** the same, word for word, in short lines */
  readonly lines: readonly NetbankLine[];
  readonly deadline: Day | null;
  readonly language: Language;
}

/** What was pinned when the notice was decided. */
interface SaidNotice {
  readonly kind: NoticeKind;
  readonly language: Language;
  readonly values: Readonly<Record<string, string>>;
  readonly version: number;
}

/** The notice as text, as lines, and with its deadline as a date. Throws for a version that this code does not know. */
export function shownNotice(said: SaidNotice, phones: HelpPhones): ShownNotice {
  const { kind, language, values, version } = said;
  const { title, paragraphs } = renderNotice(kind, language, values, phones, version);
  const { lines } = netbankNotice(kind, language, values, phones, version);
  const { deadline } = values;
  const shown = deadline !== undefined && isDay(deadline) ? day(deadline) : null;
  return { kind, title, text: paragraphs.join('\n\n'), lines, deadline: shown, language };
}
