import { overdueAfterDeadline, thirtyDays } from './deadlines.js';
import { toldBeforeLogonCloses } from './logonsClosed.js';
import { nemIdUntouched } from './nemIdUntouched.js';
import { lastDeviceKeepsNemId, neverBothDead } from './neverBothDead.js';
import { alwaysANextStep, nothingDueAfterWaking } from './nextSteps.js';
import { ownUserIds } from './ownUserIds.js';
import type { Promised } from './promise.js';
import { refusalsChangeNothing } from './refusals.js';
import { invitedIsTold, noNoticeTwice, onlyWhatHolds, undeliveredGoesOn } from './toldOnce.js';
import { enrolledWithMitId, onlyTheEligible } from './whoMayHaveMitId.js';

/** Every promise that a pure function can break. */
export const promises: readonly Promised[] = [
  neverBothDead,
  lastDeviceKeepsNemId,
  noNoticeTwice,
  undeliveredGoesOn,
  invitedIsTold,
  onlyWhatHolds,
  thirtyDays,
  ownUserIds,
  nemIdUntouched,
  alwaysANextStep,
  nothingDueAfterWaking,
  refusalsChangeNothing,
  overdueAfterDeadline,
  toldBeforeLogonCloses,
  enrolledWithMitId,
  onlyTheEligible,
];
