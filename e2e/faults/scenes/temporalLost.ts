import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createWave, moveWave, programmeNow, withTransaction } from '@overgang/prisma';
import { eventually } from '@overgang/prisma/testing';
import { expectEachStepOnce, noticesInBankBook, timesTold } from '../lab/evidence.js';
import {
  expectApplied,
  invite,
  type Message,
  openWindows,
  seedJourneys,
  store,
  storeReceipt,
} from '../lab/journeys.js';
import type { System } from '../lab/openSystem.js';

const rebuiltWithinMs = 120_000;

/** Half a day a second: the reminder of day 10 comes after twenty seconds. */
export const temporalLostClock = { daysPerSecond: 0.5 };

async function forget({ placeOf }: System): Promise<void> {
  for (const file of ['temporal.db', 'temporal.db-wal', 'temporal.db-shm']) {
    rmSync(join(placeOf('temporal'), file), { force: true });
  }
}

/** A wave set going by somebody who could not reach Temporal. */
async function startWave({ database }: System): Promise<void> {
  const id = randomUUID();
  const now = await programmeNow(database.pool);
  await withTransaction(database.pool, async (db) => {
    await createWave(db, { id, name: 'alle', selection: {}, ratePerDay: 100, by: 'test', now });
    await moveWave(db, { waveId: id, move: 'release', now });
  });
}

async function expectStanding({ client }: System): Promise<void> {
  await eventually(async () => {
    const running: string[] = [];
    const query = `ExecutionStatus = 'Running'`;
    for await (const { workflowId } of client.list({ query })) running.push(workflowId);
    expect(running).toEqual(
      expect.arrayContaining([
        'sweeper',
        'dispatcher/NETBANK',
        'dispatcher/DIGITAL_POST',
        'collector/MITID',
      ]),
    );
  }, rebuiltWithinMs);
}

const remindersOf = async (system: System, journeyId: string, count: number): Promise<void> =>
  eventually(
    async () => expect(await timesTold(system, journeyId, 'REMINDER')).toBe(count),
    rebuiltWithinMs,
  );

/** Temporal comes back empty under the running worker. */
async function loseUnderWorker(system: System, whileAway: () => Promise<void>): Promise<void> {
  const { pid } = system.parts.worker;
  await system.parts.temporal.end();
  await forget(system);
  await whileAway();
  await system.startTemporal();
  await expectStanding(system);
  expect(system.parts.worker.pid).toBe(pid);
  expect(system.parts.worker.isRunning()).toBe(true);
}

/** Everything is stopped, Temporal's file deleted, and everything started again. */
async function loseWhileStopped(system: System): Promise<void> {
  expect(await system.parts.worker.end()).toBe(0);
  await Promise.all([system.parts.temporal.end(), system.parts.postgres.end()]);
  await forget(system);
  await Promise.all([system.startTemporal(), system.startPostgres()]);
  await system.startWorker();
  await expectStanding(system);
}

/** Temporal loses everything twice: under the running worker, and while everything is stopped. */
export async function temporalLost(system: System): Promise<void> {
  const journeyIds = await seedJourneys(system, 3);
  const [asleep = '', invited = '', waiting = ''] = journeyIds;
  await invite(system, [asleep, invited]);
  await openWindows(system, [asleep]);
  const open: Message[] = [];

  await loseUnderWorker(system, async () => {
    open.push(await storeReceipt(system, invited));
    await startWave(system);
  });
  await expectApplied(system, open, rebuiltWithinMs);
  await remindersOf(system, asleep, 1);
  await eventually(
    async () => expect(await timesTold(system, waiting, 'YOUR_TURN')).toBe(1),
    rebuiltWithinMs,
  );

  open.push(await store(system, waiting, 'personChanged'));
  await loseWhileStopped(system);
  await expectApplied(system, open, rebuiltWithinMs);
  await remindersOf(system, asleep, 2);
  const book = noticesInBankBook(system);
  expect(new Set(book).size).toBe(book.length);
  for (const id of journeyIds) expect(await timesTold(system, id, 'YOUR_TURN')).toBe(1);
  await expectEachStepOnce(system, journeyIds);
}
