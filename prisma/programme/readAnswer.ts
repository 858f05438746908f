import type { ClientBase } from 'pg';
import { prepared } from '../connection/prepared.js';

/** The answer stored with a message; null while it has not been applied. Asked as its sender. */
export async function readAnswer(db: ClientBase, id: string): Promise<unknown> {
  const { rows } = await db.query<{ answer: unknown }>(
    prepared('SELECT answer FROM inbox_message WHERE id = $1 AND applied_at IS NOT NULL', [id]),
  );
  return rows[0]?.answer ?? null;
}
