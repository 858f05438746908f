import { z } from 'zod';

/** Why somebody reads or changes: kept with the trace, so it must say something. */
export const reasonGiven = z.string().trim().min(3).max(500);
