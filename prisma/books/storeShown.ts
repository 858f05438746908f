import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';
import { type StoredMessage, storeMessages } from '../inbox/storeMessages.js';

export interface ShownNotice {
  readonly noticeId: string;
  readonly bankReg: string;
  readonly shownAt: Instant;
  readonly now: Instant;
}

const select = `
  SELECT journey_id AS "journeyId", notice_key AS "noticeKey" FROM notice
  WHERE id = $1 AND channel = 'NETBANK' AND bank_reg = $2 AND created_at <= $3`;

/** What a bank's book says of a notice that it showed and did not report. Null: it is not that bank's, or not yet written. */
export async function storeShown(
  pool: Pool,
  { noticeId, bankReg, shownAt, now }: ShownNotice,
): Promise<(StoredMessage & { readonly journeyId: string }) | null> {
  interface Row {
    readonly journeyId: string;
    readonly noticeKey: string;
  }
  const { rows } = await pool.query<Row>(select, [noticeId, bankReg, new Date(shownAt)]);
  const [notice] = rows;
  if (!notice) return null;
  const { journeyId, noticeKey } = notice;
  const sender = `BOOK_OF_BANK/${bankReg}`;
  const payload = { noticeId: noticeKey, happenedAt: Math.min(shownAt, now) };
  const said = { sender, key: noticeId, kind: 'noticeReceived', journeyId, payload } as const;
  const by = { actor: `bank/${bankReg}`, role: 'BANK', receivedAt: now, deliverAfter: now };
  const [stored] = await storeMessages(pool, [{ ...said, ...by }]);
  return stored ? { ...stored, journeyId } : null;
}
