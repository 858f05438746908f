import { isDay } from '../calendar/day.js';
import { formatDay } from '../calendar/formatDay.js';
import type { Language } from '../calendar/language.js';
import type { HelpPhones } from './helpPhones.js';
import type { NoticeKind } from './kind.js';
import { saidCode } from './saidCodes.js';
import { templateVersion, textsAt, warningAt } from './textsAt.js';

/** A notice as the citizen reads it. `short` fits where nothing personal may stand (160 characters). */
export interface RenderedNotice {
  readonly title: string;
  readonly short: string;
  readonly paragraphs: readonly string[];
}

const shortTexts: Record<Language, string> = {
  da: 'Du har fået en besked om overgangen fra NemID til MitID.',
  en: 'You have a message about the move from NemID to MitID.',
};

/**
 * The notice in one language, in the words of the version that was pinned when it was decided. `values` are what the step
 * knew (days as YYYY-MM-DD, codes): the deadline is always said as a date. Carries R-46's warnings and R-47's phone number,
 * and never a link to log on. Throws for a version that this code does not know.
 */
export function renderNotice(
  kind: NoticeKind,
  language: Language,
  values: Readonly<Record<string, string>>,
  phones: HelpPhones,
  version: number = templateVersion,
): RenderedNotice {
  const { title, body } = textsAt(kind, version)[language];
  const fill = filler(language, values, phones, version);
  return {
    title: fill(title),
    short: shortTexts[language],
    paragraphs: [...body, ...warningAt(language, version)].map(fill).filter((text) => text !== ''),
  };
}

/** What fills a template's texts in: the values, and the phones that its version named. */
export const filler =
  (
    language: Language,
    values: Readonly<Record<string, string>>,
    phones: HelpPhones,
    version: number,
  ) =>
  (text: string): string =>
    fillIn(text, language, { ...phonesAt(phones, version), ...values });

/** Numbers nearby came with version 2. */
function phonesAt(phones: HelpPhones, version: number): HelpPhones {
  const { mitIdSupport, nemIdSupport } = phones;
  return version < 2 ? { mitIdSupport, nemIdSupport } : phones;
}

/** Fills `{name}`; a sentence in `[…]` stands only if all its values are there. */
function fillIn(
  text: string,
  language: Language,
  values: Readonly<Record<string, string>>,
): string {
  const said = (name: string): string | undefined => {
    const value = values[name];
    if (value === undefined) return undefined;
    return isDay(value) ? formatDay(value, language) : (saidCode(name, value, language) ?? value);
  };
  const optional = text.replaceAll(/\[([^\]]*)\]/g, (_all, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => said(name ?? '') !== undefined)
      ? part
      : '',
  );
  return optional.replaceAll(/\{(\w+)\}/g, (_all, name: string) => said(name) ?? '').trim();
}
