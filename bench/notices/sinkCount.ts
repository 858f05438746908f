import { z } from 'zod';

/** How many notices came to the sink since it was asked last, and how often in all. */
export const sinkCount = z.object({ once: z.int(), times: z.int() });
export type SinkCount = z.infer<typeof sinkCount>;

export const sinkReady = z.object({ url: z.string() });
