import type { Logger } from 'pino';
import type { PersonCodes } from './book/personCode.js';
import type { FaultBoard } from './faults/faultBoard.js';
import type { ProgrammeClock } from './time/programmeClock.js';
import type { Scheduler } from './time/scheduler.js';

/** What every system of the sandbox stands on. */
export interface SystemContext {
  readonly dataFolder: string;
  readonly clock: ProgrammeClock;
  readonly scheduler: Scheduler;
  readonly codes: PersonCodes;
  readonly faults: FaultBoard;
  readonly log: Logger;
}
