import { type Day, day, isDay } from './day.js';

const yearOf = (of: Day): number => Number(of.slice(0, 4));

/**
 * Whole years lived on that day; negative before birth.
 * Who is born on 29 February is a year older on 1 March in years without that day: never before the age is surely reached.
 */
export function ageOn(birthDate: Day, on: Day): number {
  const hadBirthday = on.slice(5) >= birthDate.slice(5);
  return yearOf(on) - yearOf(birthDate) - (hadBirthday ? 0 : 1);
}

/** The first day on which somebody born then has that age; for 29 February in a year without it, 1 March. */
export function birthdayOf(birthDate: Day, age: number): Day {
  const year = String(yearOf(birthDate) + age).padStart(4, '0');
  const sameDate = `${year}${birthDate.slice(4)}`;
  return isDay(sameDate) ? sameDate : day(`${year}-03-01`);
}
