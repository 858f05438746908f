import { type Language, localeOf } from './language.js';

const timeZone = 'Europe/Copenhagen';

/** How numbers, days and instants are written in a language; instants in Danish time. */
export function formatsFor(language: Language) {
  const locale = localeOf[language];
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const wholePercent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const dayOfInstant = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);
  return {
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
    wholePercent: (share: number) => wholePercent.format(share),
    day: (day: string) => longDay.format(atNoon(day)),
    shortDay: (day: string) => shortDay.format(atNoon(day)),
    weekday: (day: string) => weekday.format(atNoon(day)),
    instant: (iso: string) => instant.format(new Date(iso)),
    dayOfInstant: (iso: string) => dayOfInstant.format(new Date(iso)),
    /** Wall time of the reader, to the second. */
    clock: (epochMs: number) => clock.format(epochMs),
  };
}

export type Formats = ReturnType<typeof formatsFor>;
