import { createContext, useContext } from 'react';
import type { Formats } from './formats.js';
import type { Language } from './language.js';
import type { TextKey, Values } from './texts.js';

export interface Texts {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly t: (key: TextKey, values?: Values) => string;
  /** The text for one of the API's own words, or the word itself where the pages know none. */
  readonly named: (prefix: string, name: string) => string;
  readonly formats: Formats;
}

export const TextsContext = createContext<Texts | null>(null);

/** Texts and formats of the chosen language. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error('useTexts outside LanguageProvider');
  return texts;
}
