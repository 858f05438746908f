import type { ClientBase, Pool } from 'pg';
import { prepared } from '../connection/prepared.js';
import { stepJson } from './stepJson.js';
import type { StepWrite } from './stepWrite.js';

/**
 * WRITTEN: all of it. ALREADY_APPLIED: the message was, here is its stored answer. VERSION_MOVED: another step came
 * first; load again. TAKEN: the ledger refused the claim; write a refusal instead. In all but the first nothing was
 * written.
 */
export type StepWritten =
  | { readonly outcome: 'WRITTEN' | 'ALREADY_APPLIED'; readonly answer: unknown }
  | { readonly outcome: 'VERSION_MOVED' | 'TAKEN' };

const call = 'SELECT write_step($1::jsonb) AS written';

/** Writes one step of a journey, in one round trip. Throws when the journey or the message does not exist. */
export async function writeStep(db: Pool | ClientBase, step: StepWrite): Promise<StepWritten> {
  const { rows } = await db.query<{ written: StepWritten }>(prepared(call, [stepJson(step)]));
  const [row] = rows;
  if (!row) throw new Error('write_step answered nothing');
  return row.written;
}
