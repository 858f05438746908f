import { z } from 'zod';

/** One line of the mail server's book. `recipient` is a fingerprint of the address. */
export const emailEntry = z.object({
  type: z.literal('MAIL'),
  at: z.string(),
  messageId: z.string(),
  recipient: z.string(),
  sha256: z.string(),
});
