import type { ClientBase } from 'pg';
import { z } from 'zod';

export interface WebhookRotation {
  /** `whsec_…`, fresh */
  readonly secret: string;
  /** the same for the same request */
  readonly request: string;
  /** wall time */
  readonly oldUntil: Date;
}

const until = z.iso.datetime({ offset: true }).nullable();

/** DONE_BEFORE: by the same request, whose secret it is. UNDER_WAY: two secrets sign already, and nothing was changed. */
const rotated = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('ROTATED'), secret: z.string(), oldUntil: until }),
  z.object({ outcome: z.literal('DONE_BEFORE'), secret: z.string(), oldUntil: until }),
  z.object({ outcome: z.literal('UNDER_WAY') }),
]);

/** Gives the asking bank a new secret; the one before signs beside it until its day. To be asked as that bank. */
export async function rotateWebhookSecret(
  db: ClientBase,
  { secret, request, oldUntil }: WebhookRotation,
): Promise<z.infer<typeof rotated>> {
  const { rows } = await db.query('SELECT rotate_webhook_secret($1, $2, $3) AS rotated', [
    secret,
    request,
    oldUntil,
  ]);
  return rotated.parse(rows[0].rotated);
}
