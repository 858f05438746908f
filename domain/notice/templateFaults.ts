import { type Language, languages } from '../calendar/language.js';
import type { NoticeTexts } from './textsOf.js';

export type TemplateFault =
  | 'LANGUAGE_MISSING'
  | 'LINK'
  | 'CPR_LIKE'
  | 'UNKNOWN_VALUE'
  | 'VALUE_LEFT_OUT'
  | 'NEEDED_BUT_OPTIONAL';

/** `www.` and a scheme, a tag, or an address with a path: "MitID.dk" alone is to be typed, and no link. */
const link = /\w+:\/\/|www\.|<a\b|\]\(|mailto:|\b[\w-]+\.(?:dk|com|net|org|eu)\//i;
const cprLike = /\d{6}[- ]?\d{4}/;
const phones: readonly string[] = ['mitIdSupport', 'nemIdSupport'];

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** Why a template may not go out; empty when it may. What comes from a file is checked as it stands, types aside. */
export function templateFaults(texts: NoticeTexts): readonly TemplateFault[] {
  return [...new Set(languages.flatMap((language) => faultsIn(texts, language)))];
}

function faultsIn(texts: NoticeTexts, language: Language): readonly TemplateFault[] {
  const { title = '', body = [] }: Partial<NoticeTexts[Language]> = texts[language] ?? {};
  const parts = [title, ...body];
  if (body.length === 0 || parts.some((part) => part.trim() === '')) return ['LANGUAGE_MISSING'];
  const whole = parts.join('\n');
  const always = namesIn(whole.replaceAll(/\[[^\]]*\]/g, ''));
  const declared: readonly string[] = [...texts.needs, ...(texts.may ?? [])];
  const isSaid = (name: string): boolean => phones.includes(name) || declared.includes(name);
  const optional: readonly string[] = texts.may ?? [];
  const found: readonly [TemplateFault, boolean][] = [
    ['LINK', link.test(whole)],
    ['CPR_LIKE', cprLike.test(whole)],
    ['UNKNOWN_VALUE', !namesIn(whole).every(isSaid)],
    ['VALUE_LEFT_OUT', !declared.every((name) => namesIn(whole).includes(name))],
    ['NEEDED_BUT_OPTIONAL', optional.some((name) => always.includes(name))],
  ];
  return found.filter(([, isThere]) => isThere).map(([fault]) => fault);
}
