import { type EventType, instant } from '@overgang/domain';
import { openDatabase } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { createAdvance } from '../../activities/advance/createAdvance.js';
import { readPage } from '../../activities/collect/createCollect.js';
import type { HandedMessage } from '../../activities/hand/handMessages.js';
import { compareMitIds } from '../../activities/mitIdBook/compareMitIds.js';
import { setProgrammeTime } from '../../activities/testing/setProgrammeTime.js';
import { stored } from '../../activities/testing/tellingJourneys.js';
import { leased, openPortLab, type PortLab } from '../ports/portLab.js';

export const day = 86_400_000;

/** The feed goes on, and what it tells is lost on the way. */
async function loseEvents({ database: { prisma }, world }: PortLab): Promise<void> {
  const { events } = world.systems.mitId;
  const [where, cursor] = [{ feed: 'MITID' }, String(events.length)];
  const create = { ...where, cursor, updatedAt: new Date() };
  await prisma.feedCursor.upsert({ where, create, update: { cursor } });
}

/** A dispatcher sends what waits for MitID; a lost one counts as sent and never came there. */
async function send(
  { database: { prisma }, ports }: PortLab,
  journeyId: string,
  isLost: boolean,
): Promise<void> {
  const of = { journeyId, port: 'MITID', status: 'PENDING' };
  const waiting = await prisma.outboxMessage.findMany({ where: of });
  for (const { id, kind, payload, providerKey, naturalKey } of waiting) {
    const said = { port: 'MITID', journeyId, kind, payload: Object(payload) } as const;
    if (!isLost) await ports.MITID.send(leased(said, { id, providerKey, naturalKey }));
    await prisma.outboxMessage.updateMany({ where: { id }, data: { status: 'SENT', attempts: 1 } });
  }
}

/** Journeys that take what they are told at once, and MitID over HTTP, whose feed is heard only when a test says so. */
export async function openMitIdLab() {
  const lab = await openPortLab();
  const { pool, prisma } = lab.database;
  const nowMs = () => lab.world.systems.context.clock.now();
  const advance = createAdvance({ pool, vault: testVault, wallNow: async () => nowMs() });
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  const hand = async (messages: readonly HandedMessage[]) => {
    for (const { journeyId, id } of messages) await advance(journeyId, id);
    return messages.length;
  };
  const of = { pool, vault: testVault, urls: lab.urls, hand, log };

  const hear = (take = hand) =>
    readPage({ ...of, hand: take, now: async () => instant(nowMs()), lookEveryMs: 1 }, 'MITID')();

  return {
    ...lab,
    advance,
    hear,
    mitId: () => lab.world.systems.mitId,
    logged: () => lines.join(''),

    tell: async (journeyId: string, kind: EventType, payload: object) =>
      advance(journeyId, await stored(lab.database, journeyId, kind, payload)),

    loseEvents: () => loseEvents(lab),
    send: (journeyId: string, isLost = false) => send(lab, journeyId, isLost),

    async pass(ms: number): Promise<void> {
      await lab.world.pass(ms);
      const owner = openDatabase(lab.adminUrl, { maxConnections: 1 });
      await setProgrammeTime(owner, new Date(nowMs()));
      await owner.close();
    },

    /** Whoever has MitID by another way, as both sides know. */
    async enrolled(userId: string) {
      const citizen = await lab.citizen();
      lab.world.systems.mitId.enrolAnotherWay(citizen.digits, userId, 'APP');
      await hear();
      return citizen;
    },

    compare: (more: Partial<typeof of> = {}) =>
      compareMitIds({ ...of, ...more }, new AbortController().signal),

    comparisons: () =>
      prisma.reconciliation.findMany({
        where: { channel: 'MITID' },
        include: { findings: true },
        orderBy: { id: 'asc' },
      }),

    journeyOf: (id: string) => prisma.journey.findUniqueOrThrow({ where: { id } }),
    authenticatorsOf: (citizenId: string) =>
      prisma.authenticator.findMany({ where: { citizenId }, orderBy: { orderedAt: 'asc' } }),
    ordersOf: (journeyId: string) =>
      prisma.outboxMessage.findMany({ where: { journeyId, port: 'MITID' } }),
  };
}

export type MitIdLab = Awaited<ReturnType<typeof openMitIdLab>>;
