import type { Day } from './day.js';
import type { Language } from './language.js';

const monthNames: Record<Language, readonly string[]> = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
};

/** The day as a text says it: "6. november 2021" or "6 November 2021". */
export function formatDay(of: Day, language: Language): string {
  const [year, month, dayOfMonth] = of.split('-').map(Number);
  const name = monthNames[language][(month ?? 0) - 1];
  return `${dayOfMonth}${language === 'da' ? '.' : ''} ${name} ${year}`;
}
