import type { ClientBase } from 'pg';
import { prepared } from '../connection/prepared.js';
import type { KeyedRequest } from './beginRequest.js';

const end = `
  UPDATE answered_request SET is_running = false, answer = $3 WHERE sender = $1 AND key = $2`;

/** Keeps the answer for whoever asks again; null: there was none to keep, and the same request may be made again. */
export async function endRequest(
  db: ClientBase,
  { sender, key }: KeyedRequest,
  answer: Buffer | null,
): Promise<void> {
  await db.query(prepared(end, [sender, key, answer]));
}
