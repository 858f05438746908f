import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';

export interface Visit {
  readonly citizenId: string;
  readonly municipality: string;
  readonly clerk: string;
  readonly purpose: string;
  readonly at: Instant;
  /** wall time */
  readonly minutes: number;
}

const insert = `
  INSERT INTO counter_visit (id, citizen_id, municipality, clerk, purpose, begun_at, until)
  VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))`;

/** From now on, for so many minutes, the clerk may change something for this citizen. */
export async function beginVisit(db: ClientBase, visit: Visit): Promise<void> {
  const { citizenId, municipality, clerk, purpose, at, minutes } = visit;
  await db.query(insert, [
    uuidv7(),
    citizenId,
    municipality,
    clerk,
    purpose,
    new Date(at),
    minutes,
  ]);
}
