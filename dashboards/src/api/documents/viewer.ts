import { z } from 'zod';
import type { Operation } from '../operation.js';

const answer = z.object({
  me: z.object({ role: z.string(), subject: z.string() }),
  programme: z.object({
    today: z.iso.date(),
    now: z.iso.datetime(),
    phones: z.object({ mitIdSupport: z.string(), nemIdSupport: z.string() }),
  }),
});

export type ViewerAnswer = z.infer<typeof answer>;

/** Who is signed in, and what day it is. */
export const viewer: Operation<ViewerAnswer> = {
  document: `query Viewer {
    me { role subject }
    programme { today now phones { mitIdSupport nemIdSupport } }
  }`,
  answer,
};
