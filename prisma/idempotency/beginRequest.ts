import type { ClientBase } from 'pg';
import { prepared } from '../connection/prepared.js';

export interface KeyedRequest {
  readonly sender: string;
  readonly key: string;
  /** keyed hash of what is asked */
  readonly fingerprint: Buffer;
}

/** NEW: this call does it. RUNNING: another one does. ANSWERED: it was done. OTHER_PAYLOAD: the key asked for something else. */
export type Begun =
  | { readonly outcome: 'NEW' | 'RUNNING' | 'OTHER_PAYLOAD' }
  | { readonly outcome: 'ANSWERED'; readonly answer: Buffer };

/** Whoever began it and did not end it by then is gone, and will not. Wall time, longer than any request. */
const abandonedAfter = '60 seconds';

const claim = `
  INSERT INTO answered_request AS known (sender, key, fingerprint) VALUES ($1, $2, $3)
  ON CONFLICT (sender, key) DO UPDATE SET begun_at = now(), is_running = true
    WHERE known.answer IS NULL AND known.fingerprint = excluded.fingerprint
      AND (NOT known.is_running OR known.begun_at < now() - interval '${abandonedAfter}')
  RETURNING key`;
const look = `
  SELECT fingerprint = $3 AS "isSame", answer FROM answered_request WHERE sender = $1 AND key = $2`;

interface Known {
  readonly isSame: boolean;
  readonly answer: Buffer | null;
}

/** Takes the key for one request, or says what became of it (domain: Idempotency-Key). */
export async function beginRequest(db: ClientBase, request: KeyedRequest): Promise<Begun> {
  const values = [request.sender, request.key, request.fingerprint];
  const claimed = await db.query(prepared(claim, values));
  if (claimed.rows.length > 0) return { outcome: 'NEW' };
  const [known] = (await db.query<Known>(look, values)).rows;
  if (known === undefined) return { outcome: 'RUNNING' };
  if (!known.isSame) return { outcome: 'OTHER_PAYLOAD' };
  return known.answer === null
    ? { outcome: 'RUNNING' }
    : { outcome: 'ANSWERED', answer: known.answer };
}
