import type { Instant } from '@overgang/domain';
import type { PortName } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { About } from './naiveSteps.js';

interface Saying {
  readonly port: PortName;
  readonly kind: string;
  readonly naturalKey: string;
  /** The provider's idempotency key. */
  readonly providerKey: string;
  readonly bankReg: string | null;
  readonly payload: object;
  readonly notBefore: Instant;
}

const text = `
  INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
  VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (journey_id, natural_key) DO NOTHING`;

/** One row of the outbox. */
export async function say(pool: Pool, { journeyId, at }: About, said: Saying): Promise<void> {
  const { port, kind, naturalKey, providerKey, bankReg, payload, notBefore } = said;
  const what = [port, kind, naturalKey, providerKey, bankReg, payload];
  const values = [journeyId, ...what, new Date(notBefore), new Date(at)];
  await pool.query({ name: 'naiveSay', text, values });
}
