import type { Language } from '../../calendar/language.js';
import type { HelpPhones } from '../helpPhones.js';
import type { NoticeKind } from '../kind.js';
import { filler } from '../renderNotice.js';
import { sentenceKindsAt, templateVersion, textsAt, warningAt } from '../textsAt.js';
import type { LineKind } from './lineKinds.js';
import { sentencesOf } from './sentencesOf.js';

/** One line of a notice in the netbank. */
export interface NetbankLine {
  readonly kind: LineKind;
  readonly text: string;
}

export interface NetbankNotice {
  readonly title: string;
  readonly lines: readonly NetbankLine[];
}

/** A former version that was put together otherwise is not guessed at. */
function bodyLines(known: readonly LineKind[], body: readonly string[]): NetbankLine[] {
  const sentences = body.flatMap(sentencesOf);
  const kinds = known.length === sentences.length ? known : [];
  return sentences.map((text, place) => ({ kind: kinds[place] ?? 'FACT', text }));
}

/** R-46 a line a sentence, then R-47's phones, each with what it is for. */
function closingLines(language: Language, version: number): NetbankLine[] {
  const [fraud = '', ...phones] = warningAt(language, version);
  return [
    ...sentencesOf(fraud).map((text) => ({ kind: 'WARNING', text }) as const),
    ...phones.map((text) => ({ kind: 'HELP', text }) as const),
  ];
}

/**
 * The notice as a netbank shows it: short lines, each with what it is, so that the bank can set them apart. It says what the
 * notice says by any other channel, word for word, and what is not known is left out.
 */
export function netbankNotice(
  kind: NoticeKind,
  language: Language,
  values: Readonly<Record<string, string>>,
  phones: HelpPhones,
  version: number = templateVersion,
): NetbankNotice {
  const { title, body } = textsAt(kind, version)[language];
  const fill = filler(language, values, phones, version);
  const lines = [
    ...bodyLines(sentenceKindsAt(kind, version), body),
    ...closingLines(language, version),
  ];
  const said = lines.map((line) => ({ ...line, text: fill(line.text) }));
  return { title: fill(title), lines: said.filter(({ text }) => text !== '') };
}
