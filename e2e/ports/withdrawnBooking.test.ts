import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '@overgang/domain';
import { eventually, seedCitizen, testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { z } from 'zod';
import { createAdvance } from '../../activities/advance/createAdvance.js';
import { Line } from '../../activities/dispatch/dispatchLine.js';
import { groupSettler } from '../../activities/dispatch/groupSettler.js';
import { PortWatch } from '../../activities/dispatch/portWatch.js';
import { noticeKeyOf, stored } from '../../activities/testing/tellingJourneys.js';
import { put } from '../../sandbox/testing/sandboxForTest.js';
import { openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
beforeEach(async () => {
  lab = await openPortLab();
});
afterEach(() => lab.end());

const log = pino({ level: 'silent' });
const nowMs = () => lab.world.systems.context.clock.now();
const faults = (how: object) => lab.world.systems.context.faults.set('citizenService', how);

const advance = (journeyId: string, messageId: string) =>
  createAdvance({ pool: lab.database.pool, vault: testVault, wallNow: async () => nowMs() })(
    journeyId,
    messageId,
  );

const tell = async (journeyId: string, kind: Parameters<typeof stored>[2], payload?: object) =>
  advance(journeyId, await stored(lab.database, journeyId, kind, payload));

/** A citizen for whom an appointment is to be booked. */
async function booking(municipality: string) {
  const seeded = await seedCitizen(lab.database, { municipality, idUpdateRequired: true });
  const { journeyId } = seeded;
  await tell(journeyId, 'released', { by: 'WAVE' });
  const noticeId = await noticeKeyOf(lab.database, journeyId, 'ID_UPDATE_NEEDED');
  await tell(journeyId, 'noticeReceived', { noticeId, happenedAt: nowMs() });
  return seeded;
}

/** Sends what is due at borgerservice, and what comes of it to the journeys, until then. */
async function dispatching(until: () => Promise<void>): Promise<void> {
  const { pool } = lab.database;
  const hand = async (messages: readonly { journeyId: string; id: string }[]) => {
    for (const { journeyId, id } of messages) await advance(journeyId, id);
    return messages.length;
  };
  const watch = await PortWatch.open(pool, 'CITIZEN_SERVICE', log);
  const of = { name: 'CITIZEN_SERVICE', pool, log, watch } as const;
  const sending = { settle: groupSettler({ pool, log, hand }), port: lab.ports.CITIZEN_SERVICE };
  const at = async () => instant(nowMs());
  const line = new Line({ ...of, ...sending, places: 4, leaseMs: 30_000, now: at });
  let goesOn = true;
  const running = (async () => {
    while (goesOn) if (!(await line.turn())) await sleep(20);
    await line.rest();
  })();
  try {
    await eventually(until, 20_000);
  } finally {
    goesOn = false;
    await running;
  }
}

const where = { port: 'CITIZEN_SERVICE' };
const outboxMessage = () => lab.database.prisma.outboxMessage;

const isTried = async () => {
  const message = await outboxMessage().findFirstOrThrow({ where });
  expect(message.retryAt).not.toBeNull();
};
const nothingIsOpen = async () =>
  expect(await outboxMessage().count({ where: { ...where, status: 'PENDING' } })).toBe(0);

/** When the next one in that municipality would come; asked under a key of its own. */
async function nextSlot(municipality: string): Promise<string> {
  const body = put({ cpr: '0101501999', municipality, purpose: 'ID_UPDATE' });
  const answer = await lab.world.ask('citizenService', `/bookings/${randomUUID()}`, body);
  return z.object({ at: z.string() }).parse(await answer.json()).at;
}

async function dies({ citizenId, journeyId }: { citizenId: string; journeyId: string }) {
  const deceasedOn = new Date('2021-10-04');
  await lab.database.prisma.citizen.update({ where: { id: citizenId }, data: { deceasedOn } });
  await tell(journeyId, 'personChanged');
}

test('an appointment whose answer was lost before its citizen died is somebody else’s (I7, R-44)', async () => {
  const citizen = await booking('0101');
  faults({ loseAnswers: 1 });
  await dispatching(isTried);
  expect(lab.booked('citizenService', 'BOOKED')).toBe(1);
  await dies(citizen);
  faults({});
  await dispatching(nothingIsOpen);
  expect(await nextSlot('0101')).toBe(await nextSlot('0147'));
});

test('an appointment whose answer comes after its citizen declined is somebody else’s (I7, R-42)', async () => {
  const { journeyId } = await booking('0101');
  faults({ latencyMs: 1_000 });
  await dispatching(async () => {
    const { leaseToken } = await outboxMessage().findFirstOrThrow({ where });
    expect(leaseToken).not.toBeNull();
    await tell(journeyId, 'decline');
    faults({});
    await eventually(async () => expect(lab.booked('citizenService', 'OUTCOME')).toBe(1));
  });
  expect(lab.booked('citizenService', 'BOOKED')).toBe(1);
  expect(await nextSlot('0101')).toBe(await nextSlot('0147'));
});
