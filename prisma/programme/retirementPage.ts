import { addDays, type Day, dayOf, type Instant, mostConfirmed } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { withTransaction } from '../connection/withTransaction.js';
import { messageId } from '../inbox/messageId.js';
import { storeMessages } from '../inbox/storeMessages.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { claimCapacity } from './claimCapacity.js';
import { dryRunShape } from './dryRunRetirement.js';
import { leftOutReason } from './leftOutReason.js';
import type { ReleasedMessage } from './releaseWavePage.js';
import {
  isForAll,
  journeysOfSelection,
  retirementContent,
  retirementParameters,
} from './retirementSelection.js';

/** How a page went. `resumesOn`: as many as a day may take have been told, go on that day; null: go on at once. */
export type RetirementPage =
  | {
      readonly state: 'CONFIRMED';
      readonly kind: 'retireNemId' | 'nemIdStageBegun';
      readonly messages: readonly ReleasedMessage[];
      readonly resumesOn: Day | null;
    }
  | {
      readonly state: 'PROPOSED' | 'PAUSED' | 'DONE' | 'WITHDRAWN';
      readonly messages: readonly [];
    };

interface PageOfRetirement {
  readonly proposalId: string;
  readonly pageSize: number;
  readonly now: Instant;
}

const proposal = z.object({
  state: z.enum(['PROPOSED', 'CONFIRMED', 'PAUSED', 'DONE', 'WITHDRAWN']),
  content: retirementContent,
  dryRun: dryRunShape,
  done: z.int(),
  reason: z.string(),
  confirmedBy: z.string().nullable(),
  cursor: z.string().nullable(),
});
type Found = z.infer<typeof proposal>;

const lock = `
  SELECT state, content, dry_run AS "dryRun", done, reason, confirmed_by AS "confirmedBy", cursor FROM proposal WHERE id = $1 FOR UPDATE`;

const nextEligible = `
  SELECT j.id ${journeysOfSelection} AND (${leftOutReason}) IS NULL AND ($8::uuid IS NULL OR j.id > $8)
  ORDER BY j.id LIMIT $9`;

/** A stage begun for all is a date of the policy: only those are told for whom it changes something at once. */
const nextConcerned = `
  SELECT id FROM journey WHERE state = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`;
const concerned = {
  NO_NEW_NEMID: 'ID_UPDATE_REQUIRED',
  NO_REPLACEMENT_CARDS: 'RETIREMENT_NOTICED',
};

function payloadOf(of: PageOfRetirement, { content, reason, confirmedBy }: Found, id: string) {
  const { stage, endsOn } = content;
  if (stage !== 'OFF') return { stage, beginsOn: endsOn };
  const by = confirmedBy ?? `retirement/${of.proposalId}`;
  const { authority } = content;
  const force = content.force ? { by, reason, ...(authority === null ? {} : { authority }) } : null;
  return { retirementId: uuidv5(id, of.proposalId), endsOn, force };
}

async function tell(db: ClientBase, of: PageOfRetirement, ids: readonly string[], found: Found) {
  const sender = `retirement/${of.proposalId}`;
  const messages = ids.map((journeyId) => ({
    sender,
    key: journeyId,
    kind: kindOf(found),
    journeyId,
    payload: payloadOf(of, found, journeyId),
    actor: found.confirmedBy ?? sender,
    role: 'manager',
    receivedAt: of.now,
    deliverAfter: of.now,
  }));
  await storeMessages(db, messages);
  await db.query('UPDATE proposal SET done = done + $2, cursor = $3 WHERE id = $1', [
    of.proposalId,
    ids.length,
    ids.at(-1),
  ]);
  return ids.map((journeyId) => ({ journeyId, messageId: messageId(sender, journeyId) }));
}

const kindOf = ({ content }: Found) =>
  content.stage === 'OFF' ? ('retireNemId' as const) : ('nemIdStageBegun' as const);

async function nextIds(db: ClientBase, of: PageOfRetirement, found: Found): Promise<string[]> {
  const { content, cursor } = found;
  const { stage } = content;
  const isDate = stage !== 'OFF' && isForAll(content);
  const [sql, parameters] = isDate
    ? [nextConcerned, [concerned[stage]]]
    : [nextEligible, retirementParameters(content, dayOf(of.now))];
  const { rows } = await db.query<{ id: string }>(sql, [...parameters, cursor, of.pageSize]);
  return rows.map(({ id }) => id);
}

/** How many of a page may be told: what the confirmation leaves, and what the day leaves (I7). A stage only sets days. */
async function granted(db: ClientBase, of: PageOfRetirement, found: Found, wanted: number) {
  if (found.content.stage !== 'OFF') return { covered: wanted, today: wanted };
  const { dryRunTolerance, retirementsPerDay: limit } = await currentPolicy(db);
  const left = mostConfirmed(found.dryRun.eligible, dryRunTolerance) - found.done;
  const covered = Math.max(0, Math.min(wanted, left));
  const claim = { resource: 'retirement', day: dayOf(of.now), wanted: covered, limit };
  return { covered, today: covered === 0 ? 0 : await claimCapacity(db, claim) };
}

/**
 * Stores the next page of a confirmed retirement's, or stage's, messages, in one transaction; DONE when nobody is left, or as
 * many have been told as two managers agreed on. Killed and called again, it goes on after the last whole page. Who may not be
 * retired is left out at the moment of the page, whatever the dry run said. Throws when there is no such proposal.
 */
export async function retirementPage(pool: Pool, of: PageOfRetirement): Promise<RetirementPage> {
  return withTransaction(pool, async (db) => {
    const found = proposal.parse((await db.query(lock, [of.proposalId])).rows[0]);
    if (found.state !== 'CONFIRMED') return { state: found.state, messages: [] };
    const ids = await nextIds(db, of, found);
    const { covered, today } = await granted(db, of, found, ids.length);
    if (covered === 0) {
      await db.query(`UPDATE proposal SET state = 'DONE' WHERE id = $1`, [of.proposalId]);
      return { state: 'DONE', messages: [] };
    }
    const messages = today === 0 ? [] : await tell(db, of, ids.slice(0, today), found);
    const resumesOn = today < covered ? addDays(dayOf(of.now), 1) : null;
    return { state: 'CONFIRMED', kind: kindOf(found), messages, resumesOn };
  });
}
