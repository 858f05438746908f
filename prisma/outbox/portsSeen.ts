import { portHealthStates } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import { portNames } from './portName.js';

const at = z.string().transform((text) => new Date(text));

const addressee = z.object({
  /** a bank's registration number; empty: the system itself */
  addressee: z.string(),
  state: z.enum(portHealthStates),
  since: at,
  restsUntil: at.nullable(),
  /** 0 to 1, of the last fifty sends */
  faultShare: z.number(),
  medianMs: z.int(),
  sent: z.int(),
  refused: z.int(),
  faults: z.int(),
});
export type AddresseeSeen = z.infer<typeof addressee>;

const port = z.object({
  name: z.enum(portNames),
  isPaused: z.boolean(),
  ratePerSec: z.number(),
  burst: z.number(),
  /** not yet sent, those for a later day included */
  waiting: z.int(),
  /** programme time; null: nothing waits */
  waitsSince: at.nullable(),
  addressees: z.array(addressee),
});
export type PortSeen = z.infer<typeof port>;

const seen = z.array(z.object({ ports: z.array(port) })).length(1);

/** How each outside system does, and what waits for it. Instants of health are wall time. */
export async function portsSeen(db: Pool | ClientBase): Promise<readonly PortSeen[]> {
  const { rows } = await db.query('SELECT ports_seen() AS ports');
  return seen.parse(rows)[0]?.ports ?? [];
}

/** Stops or resumes what leaves by a port; what waits goes on waiting. False: it stood so already. */
export async function pausePort(
  db: ClientBase,
  name: PortSeen['name'],
  isPaused: boolean,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'UPDATE port SET is_paused = $2 WHERE name = $1 AND is_paused <> $2',
    [name, isPaused],
  );
  return rowCount === 1;
}
