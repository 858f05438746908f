import type { Day } from './day.js';
import { daysBetween } from './dayArithmetic.js';
import { easterSunday } from './easterSunday.js';

export type BankHoliday = {
  readonly name: string;
  /** A public holiday by law, or a day on which only the banks close. */
  readonly kind: 'PUBLIC' | 'BANK_CLOSED';
  /** The last year it was kept, where it has been abolished. */
  readonly untilYear?: number;
} & ({ readonly monthDay: string } | { readonly daysAfterEaster: number });

/** Days on which Danish banks are closed, weekends apart. Banks are the first channel, so their calendar counts. */
export const bankHolidays: readonly BankHoliday[] = [
  { name: 'Nytårsdag', kind: 'PUBLIC', monthDay: '01-01' },
  { name: 'Skærtorsdag', kind: 'PUBLIC', daysAfterEaster: -3 },
  { name: 'Langfredag', kind: 'PUBLIC', daysAfterEaster: -2 },
  { name: 'Påskedag', kind: 'PUBLIC', daysAfterEaster: 0 },
  { name: '2. påskedag', kind: 'PUBLIC', daysAfterEaster: 1 },
  { name: 'Store bededag', kind: 'PUBLIC', daysAfterEaster: 26, untilYear: 2023 },
  { name: 'Kristi himmelfartsdag', kind: 'PUBLIC', daysAfterEaster: 39 },
  { name: 'Dagen efter Kristi himmelfartsdag', kind: 'BANK_CLOSED', daysAfterEaster: 40 },
  { name: 'Pinsedag', kind: 'PUBLIC', daysAfterEaster: 49 },
  { name: '2. pinsedag', kind: 'PUBLIC', daysAfterEaster: 50 },
  { name: 'Grundlovsdag', kind: 'BANK_CLOSED', monthDay: '06-05' },
  { name: 'Juleaftensdag', kind: 'BANK_CLOSED', monthDay: '12-24' },
  { name: 'Juledag', kind: 'PUBLIC', monthDay: '12-25' },
  { name: '2. juledag', kind: 'PUBLIC', monthDay: '12-26' },
  { name: 'Nytårsaftensdag', kind: 'BANK_CLOSED', monthDay: '12-31' },
];

/** The holiday that falls on the day, or undefined. */
export function bankHolidayOn(of: Day): BankHoliday | undefined {
  const year = Number(of.slice(0, 4));
  const fromEaster = daysBetween(easterSunday(year), of);
  return bankHolidays.find(
    (holiday) =>
      year <= (holiday.untilYear ?? year) &&
      ('monthDay' in holiday
        ? of.endsWith(holiday.monthDay)
        : holiday.daysAfterEaster === fromEaster),
  );
}
