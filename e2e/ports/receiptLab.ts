import { randomUUID } from 'node:crypto';
import { instant } from '@overgang/domain';
import { openDatabase } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { readPage } from '../../activities/collect/createCollect.js';
import type { HandedMessage } from '../../activities/hand/handMessages.js';
import { setProgrammeTime } from '../../activities/testing/setProgrammeTime.js';
import { isDrawn } from '../../sandbox/population/draw.js';
import { returnedShare } from '../../sandbox/printHouse/letters.js';
import { bankReg, leased, noticePayload, openPortLab } from './portLab.js';

export type NoticeChannel = 'NETBANK' | 'DIGITAL_POST' | 'LETTER';

/** Of a notice that, as a letter, does not come back from the post. */
function arrivingId(): string {
  const id = randomUUID();
  return isDrawn(returnedShare, id, 'returned') ? arrivingId() : id;
}

/** The port lab with notices that count as sent, and with what looks after their receipts. */
export async function openReceiptLab() {
  const lab = await openPortLab();
  const { prisma } = lab.database;
  const handed: HandedMessage[] = [];
  const worldNow = () => instant(lab.world.systems.context.clock.now());
  const hand = async (messages: readonly HandedMessage[]) => handed.push(...messages);
  const log = pino({ level: 'silent' });
  const { urls, lines } = lab;
  const of = { pool: lab.database.pool, vault: testVault, urls, lines, log, hand };

  /** As step and dispatcher leave it. Its journey waits for it unless told otherwise. */
  async function noticed(
    channel: NoticeChannel,
    { isAwaited = true, id = arrivingId() }: { isAwaited?: boolean; id?: string } = {},
  ) {
    const { journeyId } = await lab.citizen();
    const { noticeKey } = await lab.notice(journeyId, id, channel);
    const sentAt = new Date(worldNow());
    const bank = channel === 'NETBANK' ? { bankReg } : {};
    await prisma.notice.update({ where: { id }, data: { sentAt, ...bank } });
    const waiting = isAwaited ? [{ id: noticeKey }] : [];
    const { memory } = await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } });
    const remembered = { ...Object(memory), pendingNotices: waiting };
    await prisma.journey.update({ where: { id: journeyId }, data: { memory: remembered } });
    const said = { port: channel, kind: 'sendNotice', payload: noticePayload(id) };
    const message = leased({ ...said, journeyId }, { providerKey: id });
    await prisma.outboxMessage.create({
      data: {
        ...{ ...said, ...bank, id: message.id, journeyId, providerKey: id },
        ...{ naturalKey: `notice/${id}`, status: 'SENT', attempts: 1 },
        ...{ notBefore: sentAt, createdAt: sentAt, settledAt: sentAt },
      },
    });
    return { id, message };
  }

  return {
    ...lab,
    of,
    handed,
    worldNow,
    noticed,

    async sent(channel: NoticeChannel) {
      const notice = await noticed(channel);
      expect((await lab.ports[channel].send(notice.message)).status).toBe('SENT');
      return notice;
    },

    /** Lets time pass, outside and in the programme. */
    async pass(ms: number): Promise<void> {
      await lab.world.pass(ms);
      const owner = openDatabase(lab.adminUrl, { maxConnections: 1 });
      await setProgrammeTime(owner, new Date(worldNow()));
      await owner.close();
    },

    collect: (feed: string) =>
      readPage({ ...of, now: async () => worldNow(), lookEveryMs: 1 }, feed)(),
    stored: () => prisma.inboxMessage.findMany(),
    outbox: (id: string) => prisma.outboxMessage.findFirstOrThrow({ where: { providerKey: id } }),
    noticeOf: (id: string) => prisma.notice.findUniqueOrThrow({ where: { id } }),
  };
}

export type ReceiptLab = Awaited<ReturnType<typeof openReceiptLab>>;
