import {
  type Day,
  dayOf,
  type EarlyStage,
  type Instant,
  stageDates,
  stageRefusal,
} from '@overgang/domain';
import type { ClientBase } from 'pg';
import { addPolicyVersion } from '../policy/addPolicyVersion.js';
import { currentPolicy } from '../policy/currentPolicy.js';

interface StageForAll {
  readonly stage: EarlyStage;
  readonly beginsOn: Day;
  readonly by: string;
  readonly now: Instant;
}

/**
 * a stage that begins for everybody is one date of the policy. Refused where it has begun already or would skip another.
 * To be called in a transaction; two at once follow each other.
 */
export async function beginStage(
  db: ClientBase,
  { stage, beginsOn, by, now }: StageForAll,
): Promise<ReturnType<typeof stageRefusal>> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtext('policy'))`);
  const refusal = stageRefusal(stage, beginsOn, await currentPolicy(db), dayOf(now));
  if (refusal === null)
    await addPolicyVersion(db, { change: { [stageDates[stage]]: beginsOn }, by, at: now });
  return refusal;
}
