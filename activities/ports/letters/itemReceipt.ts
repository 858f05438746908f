import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import { noticeOf, undeliverable } from '../noticePayload.js';
import { failed, type Sent, sent, TryAgain } from '../port.js';
import { outsideCode } from '../request.js';

/** The print house's word about one item, and nothing else. */
export const itemReceipt = z.object({
  itemId: z.string(),
  status: z.enum(['ACCEPTED', 'REFUSED']),
  code: outsideCode.optional().catch(undefined),
});

export type ItemReceipt = z.infer<typeof itemReceipt>;

/** Damaged on its way, not wrong: the same letter may go better. */
const damaged: ReadonlySet<string> = new Set(['SHA256_MISMATCH', 'MISSING_DOCUMENT']);

/** How the send of a letter ended whose receipt says so; a refused one has no next channel. */
export function sentOf(message: LeasedMessage, { status, code }: ItemReceipt): Sent | TryAgain {
  if (status === 'ACCEPTED') return sent({ status });
  const why = code ?? status;
  if (damaged.has(why)) return new TryAgain(why);
  return failed({ code: why }, [undeliverable(noticeOf(message).noticeKey, why)]);
}
