import type { Language } from '../calendar/language.js';
import type { NoticeKind } from './kind.js';
import { type LineKind, sentenceKinds } from './netbank/lineKinds.js';
import { formerTexts } from './texts/former/formerTexts.js';
import { formerWarning } from './texts/former/formerWarning.js';
import { noticeTexts } from './texts/noticeTexts.js';
import { warning } from './texts/warning.js';
import type { NoticeTexts } from './textsOf.js';

/** The version of all templates together: pinned with each notice, so that a second try says the same. */
export const templateVersion = 6;

/** A version of later code: a notice that it pinned waits for that code, rather than say something else. */
class UnknownTemplateVersion extends Error {
  constructor(version: number) {
    super(`templates of version ${version} are not known: the newest here is ${templateVersion}`);
    this.name = 'UnknownTemplateVersion';
  }
}

/** The texts of a kind as that version had them: the oldest former ones that still held then, else today's. */
export function textsAt(kind: NoticeKind, version: number = templateVersion): NoticeTexts {
  if (!Number.isInteger(version) || version < 1 || version > templateVersion) {
    throw new UnknownTemplateVersion(version);
  }
  return formerAt(kind, version)?.texts ?? noticeTexts[kind];
}

const formerAt = (kind: NoticeKind, version: number) =>
  formerTexts.find((texts) => texts.kind === kind && version <= texts.until);

/** What each sentence of a kind was in that version. */
export const sentenceKindsAt = (kind: NoticeKind, version: number): readonly LineKind[] =>
  formerAt(kind, version)?.lines ?? sentenceKinds[kind];

/** What stood under every notice of that version. */
export const warningAt = (language: Language, version: number): readonly string[] =>
  (version < 4 ? formerWarning : warning)[language];
