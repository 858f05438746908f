import { programmeNow, recordAudit, type SentAgain, sendNoticeAgain } from '@overgang/prisma';
import type { Pool } from 'pg';

/**
 * What somebody was given and does not know is on record under their name, and goes out again under its key if it is still
 * waited for.
 */
export async function sendAgain(pool: Pool, actor: string, notice: string): Promise<SentAgain> {
  const outcome = await sendNoticeAgain(pool, notice);
  if (outcome === 'UNCHANGED') return outcome;
  await recordAudit(pool, {
    ...{ at: await programmeNow(pool), actor, role: 'SYSTEM' },
    ...{ action: 'noticeNotKnown', details: { notice, outcome } },
  });
  return outcome;
}
