import { citizenTexts } from './citizenTexts.js';
import { happeningTexts } from './happeningTexts.js';
import type { Language } from './language.js';
import { overdueTexts } from './overdueTexts.js';
import { programmeTexts } from './programmeTexts.js';
import { progressTexts } from './progressTexts.js';
import { shellTexts } from './shellTexts.js';
import { stateTexts } from './stateTexts.js';
import { waveTexts } from './waveTexts.js';

/** Every text of the pages, by key; both languages stand side by side in their files. */
const texts = {
  ...shellTexts,
  ...stateTexts,
  ...programmeTexts,
  ...waveTexts,
  ...overdueTexts,
  ...progressTexts,
  ...citizenTexts,
  ...happeningTexts,
} as const;

export type TextKey = keyof typeof texts;

export type Values = Readonly<Record<string, string | number>>;

/** The text in the language, with its `{names}` filled in. */
export function textOf(key: TextKey, language: Language, values: Values = {}): string {
  return texts[key][language].replace(/\{(\w+)\}/g, (_whole, name: string) =>
    String(values[name] ?? ''),
  );
}

/** Whether a key made from the API's own words has a text. */
export const hasText = (key: string): key is TextKey => Object.hasOwn(texts, key);
