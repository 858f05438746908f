import type { EventType } from '@overgang/domain';
import { type Database, programmeNow, storeMessages } from '@overgang/prisma';

let told = 0;

/** Stores a message for a journey, as whoever tells it would; answers its id. */
export async function stored(
  { pool }: Database,
  journeyId: string,
  kind: EventType,
  payload: object = {},
): Promise<string> {
  const now = await programmeNow(pool);
  const said = { sender: 'test', key: `told-${told++}`, kind, journeyId, payload };
  const by = { actor: 'test', role: 'test', receivedAt: now, deliverAfter: now };
  const [message] = await storeMessages(pool, [{ ...said, ...by }]);
  if (!message) throw new Error('nothing was stored');
  return message.id;
}

/** The natural key of the journey's newest notice of a kind. */
export async function noticeKeyOf(
  { prisma }: Database,
  journeyId: string,
  kind: string,
): Promise<string> {
  const notice = await prisma.notice.findFirstOrThrow({
    where: { journeyId, kind },
    orderBy: { createdAt: 'desc' },
  });
  return notice.noticeKey;
}
