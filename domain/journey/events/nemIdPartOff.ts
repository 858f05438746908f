import { otherwiseRecorded } from '../eventRows.js';
import type { AnyRow } from '../row.js';

/** One part of NemID is off: noted, so that an end that is half done is seen. Only when all are off has NemID ended. */
export const nemIdPartOff: readonly AnyRow[] = [otherwiseRecorded('nemIdPartOff', ['R-32'])];
