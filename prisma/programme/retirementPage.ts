import { dayOf, type Instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { withTransaction } from '../connection/withTransaction.js';
import { messageId } from '../inbox/messageId.js';
import { storeMessages } from '../inbox/storeMessages.js';
import type { ReleasedMessage } from './releaseWavePage.js';
import {
  journeysOfSelection,
  leftOutReason,
  retirementContent,
  retirementParameters,
} from './retirementSelection.js';

export interface RetirementPage {
  readonly state: 'PROPOSED' | 'CONFIRMED' | 'DONE' | 'WITHDRAWN';
  readonly messages: readonly ReleasedMessage[];
}

interface PageOfRetirement {
  readonly proposalId: string;
  readonly pageSize: number;
  readonly now: Instant;
}

const proposal = z.object({
  state: z.enum(['PROPOSED', 'CONFIRMED', 'DONE', 'WITHDRAWN']),
  content: retirementContent,
  reason: z.string(),
  confirmedBy: z.string().nullable(),
  cursor: z.string().nullable(),
});

const lock = `
  SELECT state, content, reason, confirmed_by AS "confirmedBy", cursor FROM proposal WHERE id = $1 FOR UPDATE`;

const nextEligible = `
  SELECT j.id ${journeysOfSelection} AND (${leftOutReason}) IS NULL AND ($5::uuid IS NULL OR j.id > $5)
  ORDER BY j.id LIMIT $6`;

async function tell(
  db: ClientBase,
  of: PageOfRetirement,
  ids: readonly string[],
  found: z.infer<typeof proposal>,
) {
  const sender = `retirement/${of.proposalId}`;
  const { content, reason, confirmedBy } = found;
  const force = content.force ? { by: confirmedBy ?? sender, reason } : null;
  const messages = ids.map((journeyId) => ({
    sender,
    key: journeyId,
    kind: 'retireNemId' as const,
    journeyId,
    payload: { retirementId: uuidv5(journeyId, of.proposalId), endsOn: content.endsOn, force },
    actor: confirmedBy ?? sender,
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

/**
 * Stores the next page of a confirmed retirement's `retireNemId` messages, in one transaction; DONE when nobody is left.
 * Who may not be retired is left out at the moment of the page, whatever the dry run said. Throws when there is no such
 * proposal.
 */
export async function retirementPage(pool: Pool, of: PageOfRetirement): Promise<RetirementPage> {
  return withTransaction(pool, async (db) => {
    const found = proposal.parse((await db.query(lock, [of.proposalId])).rows[0]);
    if (found.state !== 'CONFIRMED') return { state: found.state, messages: [] };
    const { rows } = await db.query<{ id: string }>(nextEligible, [
      ...retirementParameters(found.content, dayOf(of.now)),
      found.cursor,
      of.pageSize,
    ]);
    if (rows.length === 0) {
      await db.query(`UPDATE proposal SET state = 'DONE' WHERE id = $1`, [of.proposalId]);
      return { state: 'DONE', messages: [] };
    }
    const messages = await tell(
      db,
      of,
      rows.map(({ id }) => id),
      found,
    );
    return { state: 'CONFIRMED', messages };
  });
}
