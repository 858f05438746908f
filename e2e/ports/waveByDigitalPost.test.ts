import { randomUUID } from 'node:crypto';
import { addDays, compareDays, day, dayOf, instant } from '@overgang/domain';
import { storeMessages } from '@overgang/prisma';
import { seedCitizen, testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { createAdvance } from '../../activities/advance/createAdvance.js';
import { readPage } from '../../activities/collect/createCollect.js';
import { Line } from '../../activities/dispatch/dispatchLine.js';
import { groupSettler } from '../../activities/dispatch/groupSettler.js';
import { PortWatch } from '../../activities/dispatch/portWatch.js';
import type { HandedMessage } from '../../activities/hand/handMessages.js';
import { openPortLab, type PortLab } from './portLab.js';

jest.setTimeout(120_000);

const halfDayMs = 43_200_000;
const log = pino({ level: 'silent' });
let lab: PortLab;
beforeAll(async () => {
  lab = await openPortLab();
});
afterAll(() => lab.end());

const nowMs = () => lab.world.systems.context.clock.now();
const now = async () => instant(nowMs());

/** Each message goes to its journey at once, as Temporal would have it. */
async function hand(messages: readonly HandedMessage[]): Promise<number> {
  const advance = createAdvance({ pool: lab.database.pool, vault: testVault, wallNow: nowMs });
  for (const { journeyId, id } of messages) await advance(journeyId, id);
  return messages.length;
}

/** Whoever has no bank is told by Digital Post. */
async function released(): Promise<string> {
  const { journeyId } = await seedCitizen(lab.database, { banks: [] });
  const at = await now();
  const said = { sender: 'test', key: randomUUID(), kind: 'released' as const, journeyId };
  const by = { actor: 'test', role: 'test', receivedAt: at, deliverAfter: at };
  const [one] = await storeMessages(lab.database.pool, [
    { ...said, ...by, payload: { by: 'WAVE' } },
  ]);
  await hand([{ id: one?.id ?? '', journeyId, kind: 'released' }]);
  return journeyId;
}

async function dispatchAll(): Promise<void> {
  const { pool } = lab.database;
  const watch = await PortWatch.open(pool, 'DIGITAL_POST', log);
  const line = new Line({
    ...{ pool, log, watch, now, name: 'DIGITAL_POST' as const, port: lab.ports.DIGITAL_POST },
    ...{ places: 8, leaseMs: 30_000, settle: groupSettler({ pool, hand, log }) },
  });
  while (await line.turn());
  await line.rest();
}

const collect = () =>
  readPage(
    {
      ...{ pool: lab.database.pool, vault: testVault, now, hand, log, lookEveryMs: 1 },
      ...{ urls: lab.urls, lines: lab.lines },
    },
    'DIGITAL_POST',
  )();

const journeys = (ids: readonly string[]) =>
  lab.database.prisma.journey.findMany({ where: { id: { in: [...ids] } } });

test('a wave’s notices leave in one delivery, and each window opens with its receipt and not before (R-05)', async () => {
  const ids: string[] = [];
  while (ids.length < 14) ids.push(await released());
  const { bulk } = lab.ports.DIGITAL_POST;
  if (!bulk) throw new Error('there is no bulk door');
  const deliveries = jest.spyOn(bulk, 'send');
  await dispatchAll();
  expect(deliveries.mock.calls.map(([messages]) => messages.length)).toEqual([14]);
  expect(lab.booked('digitalPost', 'MEMO')).toBe(14);
  const sent = await lab.database.prisma.outboxMessage.count({ where: { status: 'SENT' } });
  expect(sent).toBe(14);
  expect((await journeys(ids)).map(({ state }) => state)).toEqual(Array(14).fill('INVITED'));

  await lab.world.pass(halfDayMs);
  await collect();
  await collect();
  const open = await journeys(ids);
  expect(open.map(({ state }) => state)).toEqual(Array(14).fill('WINDOW_OPEN'));
  const soonest = addDays(dayOf(instant(nowMs() - halfDayMs)), 30);
  for (const { deadline } of open) {
    const last = day(deadline?.toISOString().slice(0, 10) ?? '');
    expect(compareDays(last, soonest)).toBeGreaterThanOrEqual(0);
  }
});
