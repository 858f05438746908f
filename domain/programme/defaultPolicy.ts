import { day } from '../calendar/day.js';
import type { Policy } from './policy.js';

/** The policy a new programme starts with; the database's first version says the same. */
export const defaultPolicy: Policy = {
  version: 1,
  windowDays: { NETBANK: 30, DIGITAL_POST: 30, LETTER: 30 },
  reminderDays: [10, 20, 27],
  fallbackDays: { NETBANK: 14, DIGITAL_POST: 7, LETTER: null },
  receiptHours: { DIGITAL_POST: 24, LETTER: 96 },
  postalDays: 3,
  postalDaysAbroad: 10,
  closeLogonAfterDays: 3,
  bankExtensionCapDays: 90,
  supportExtensionDays: 60,
  supportExtensionCapDays: 365,
  daysAfterWait: 10,
  abroadExtraDays: 30,
  deviceReorderWorkingDays: 10,
  idUpdateReminderDays: 30,
  retirementNoticeDays: 14,
  retirementsPerDay: 25_000,
  dryRunTolerance: 0.05,
  graceDays: 14,
  quarantineMonths: 12,
  minimumAge: 13,
  digitalPostMinimumAge: 15,
  fullNemIdAge: 15,
  // About 150,000 a week were released at the peak of the real programme.
  releasesPerDay: 25_000,
  queueReachDays: 366,
  queuedInvitationHour: 8,
  // Enough for an honest search of a day's citizens, too few for a list of names.
  userIdTries: {
    citizenPerDay: 40,
    bankPerDay: 200_000,
    allPerDay: 500_000,
    freeRefusals: 5,
    firstWaitSeconds: 1,
    longestWaitSeconds: 3_600,
  },
  citizenServiceOpensOn: day('2022-01-01'),
  nemIdIssuingEndsOn: null,
  nemIdCardsEndOn: null,
  deadlineFloor: null,
  rollOutEndsOn: day('2022-10-31'),
  nemIdEndsOn: day('2023-10-31'),
  sendWindows: {
    LETTER: { days: 'WORKING_DAYS', fromHour: 0, untilHour: 24 },
    EMAIL: { days: 'WORKING_DAYS', fromHour: 8, untilHour: 18 },
  },
  emailsCitizens: false,
  phones: { mitIdSupport: '33 98 00 10', nemIdSupport: '72 24 70 50' },
};
