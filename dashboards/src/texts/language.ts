export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages; `{name}` stands for a value. */
export type Text = Readonly<Record<Language, string>>;

/** The tag that numbers and dates are written by. */
export const localeOf: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

const keptUnder = 'overgang.language';

const isLanguage = (text: string | null): text is Language => text === 'da' || text === 'en';

/** What was chosen last, else what the browser prefers, else Danish. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(keptUnder);
  if (isLanguage(kept)) return kept;
  return navigator.language.startsWith('en') ? 'en' : 'da';
}

export const keepLanguage = (language: Language): void => localStorage.setItem(keptUnder, language);
