import { z } from 'zod';

const memory = z.object({
  enrolment: z.object({ userId: z.string().nullable(), means: z.string().nullable() }),
});

/** What a journey's stored memory says the citizen has chosen. */
export const enrolmentOf = (stored: unknown) => memory.parse(stored).enrolment;
