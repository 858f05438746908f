// @ts-check
/** What other rooms use of the running of the system. */
export { paceFor } from '../start/paceFor.mjs';
export { seedBanks } from '../start/seedBanks.mjs';
export { untilSettled } from '../start/untilSettled.mjs';
export { isPortFree } from './freePort.mjs';
export { superviseProcess } from './superviseProcess.mjs';
export { waitUntil } from './waitUntil.mjs';
