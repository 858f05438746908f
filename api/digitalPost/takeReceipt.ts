import { type PostReceipt, postReceiptKey, toldByPostReceipt } from '@overgang/domain';
import { noticeInMailbox, storeMessages, withPrincipal } from '@overgang/prisma';
import type { JourneyMessage } from '../journey/ask.js';
import { tellOrLeave } from '../journey/tellOrLeave.js';
import type { Logger } from '../server/logger.js';
import type { Services } from '../services/services.js';

/** The sender of what Digital Post says, by push as by pull: so a receipt counts once. */
const digitalPost = { role: 'DIGITAL_POST', subject: 'DIGITAL_POST' } as const;

/** STORED: new to us. KNOWN: heard before, or nothing that a journey need hear. */
export type Taken = 'STORED' | 'KNOWN' | 'UNKNOWN_MESSAGE';

interface Stored {
  readonly taken: Taken;
  readonly message?: JourneyMessage;
}

async function store({ database, clock }: Services, receipt: PostReceipt): Promise<Stored> {
  const now = await clock.now();
  return withPrincipal(database.pool, digitalPost, async (db) => {
    const notice = await noticeInMailbox(db, receipt.messageUuid);
    if (notice === null) return { taken: 'UNKNOWN_MESSAGE' };
    const { journeyId, noticeKey } = notice;
    const told = toldByPostReceipt(receipt, noticeKey);
    if (told === null) return { taken: 'KNOWN' };
    const { role: sender, subject: actor } = digitalPost;
    const said = { sender, key: postReceiptKey(receipt), ...told, journeyId };
    const by = { actor, role: 'system', receivedAt: now, deliverAfter: now };
    const [one] = await storeMessages(db, [{ ...said, ...by }]);
    if (one?.outcome !== 'NEW') return { taken: 'KNOWN' };
    return { taken: 'STORED', message: { journeyId, event: told.kind, messageId: one.id } };
  });
}

/** Stores a receipt once, under the key that its pull has too, and tells the journey of a new one. */
export async function takeReceipt(
  services: Services,
  receipt: PostReceipt,
  log: Logger,
): Promise<Taken> {
  const { taken, message } = await store(services, receipt);
  if (message) await tellOrLeave({ services, log }, message);
  return taken;
}
