// @ts-check
import { alwaysANextStep } from './alwaysANextStep.mjs';
import { logonsConfirmed } from './logonsConfirmed.mjs';
import { nemIdUntouched } from './nemIdUntouched.mjs';
import { neverBothDead } from './neverBothDead.mjs';
import { nothingLost } from './nothingLost.mjs';
import { oneOwner } from './oneOwner.mjs';
import { ownCustomersOnly } from './ownCustomersOnly.mjs';
import { thirtyDays } from './thirtyDays.mjs';
import { toldBeforeClosing } from './toldBeforeClosing.mjs';
import { toldOnce } from './toldOnce.mjs';
import { withinCapacity } from './withinCapacity.mjs';

/** I1 to I9, in order, and what else is seen in the books alone. @type {readonly import('../promise.mjs').Promised[]} */
export const promises = [
  neverBothDead,
  toldOnce,
  thirtyDays,
  oneOwner,
  nemIdUntouched,
  alwaysANextStep,
  withinCapacity,
  ownCustomersOnly,
  nothingLost,
  toldBeforeClosing,
  logonsConfirmed,
];
