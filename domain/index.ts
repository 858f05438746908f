export { ageOn, birthdayOf } from './calendar/age.js';
export { type BankHoliday, bankHolidayOn, bankHolidays } from './calendar/bankHoliday.js';
export { type Day, day, isDay } from './calendar/day.js';
export {
  addDays,
  compareDays,
  daysBetween,
  laterDay,
  weekdayOf,
} from './calendar/dayArithmetic.js';
export { dayOf, endOfDay, startOfDay } from './calendar/dayBounds.js';
export { deadlineAfter } from './calendar/deadlineAfter.js';
export { formatDay } from './calendar/formatDay.js';
export { type Instant, instant } from './calendar/instant.js';
export type { Language } from './calendar/language.js';
export { type ClockSegment, programmeTime, wallMsUntil } from './calendar/programmeClock.js';
export { addWorkingDays, isWorkingDay } from './calendar/workingDay.js';
export { centuryTable } from './cpr/centuryTable.js';
export { Cpr, cprOf, revealCpr } from './cpr/cpr.js';
export { type ParsedCpr, parseCpr } from './cpr/parseCpr.js';
