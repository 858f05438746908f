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
export { type BrokenRule, brokenRuleCodes, type UserIdRefusal } from './userId/brokenRule.js';
export { brokenRuleText, brokenRuleTexts } from './userId/brokenRuleText.js';
export { candidateUserIds, type Random } from './userId/candidateUserIds.js';
export { type CanonicalUserId, canonicalForm } from './userId/canonicalForm.js';
export { checkUserId, type UserIdCheck } from './userId/checkUserId.js';
export { type NemIdTransferability, nemIdTransferability } from './userId/nemIdTransferability.js';
export { type NemIdUserIdKind, nemIdUserIdKind } from './userId/nemIdUserIdKind.js';
export { maxSuggestions, suggestUserIds } from './userId/suggestUserIds.js';
export { defaultUserIdLimits, type UserIdLimits } from './userId/userIdLimits.js';
