import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';

/** An event that could not be done. The key can be kept and shown: it names nobody. */
export interface RefusedEvent {
  readonly key: string;
  readonly type: string;
  readonly reason: string;
}

interface Refusing {
  readonly feed: string;
  readonly events: readonly RefusedEvent[];
  readonly at: Instant;
}

const insert = `
  INSERT INTO refused_event (feed, key, type, reason, refused_at)
  SELECT $1, key, type, reason, $3 FROM jsonb_to_recordset($2) AS given (key text, type text, reason text)
  ON CONFLICT DO NOTHING`;

/** Sets events of a feed aside, each once for each reason, however often it is read (I9). */
export async function refuseEvents(db: ClientBase, { feed, events, at }: Refusing): Promise<void> {
  if (events.length === 0) return;
  await db.query(insert, [feed, JSON.stringify(events), new Date(at)]);
}
