import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@overgang/prisma/testing';
import { expectEachStepOnce, expectNoWorkflowFailed, timesTold } from '../lab/evidence.js';
import {
  ask,
  expectApplied,
  invite,
  openWindows,
  seedJourneys,
  signal,
  store,
  storeReceipt,
} from '../lab/journeys.js';
import type { System } from '../lab/openSystem.js';

const outageMs = 120_000;
/** The longest pause between two tries of a step, and a margin for a busy computer. */
const backWithinMs = 120_000;

/** A tenth of a day a second: the reminder of day 10 falls into the outage. */
export const postgresAwayClock = { daysPerSecond: 0.1 };

async function waitOut(system: System): Promise<void> {
  const { pid } = system.parts.worker;
  await sleep(outageMs);
  await system.startPostgres();
  expect(system.parts.worker).toMatchObject({ pid });
  expect(system.parts.worker.isRunning()).toBe(true);
}

/** PostgreSQL is away for two minutes while journeys are told and asked, begin, and are due to be reminded. */
export async function postgresAway(system: System): Promise<void> {
  const journeyIds = await seedJourneys(system, 4);
  const [reminded = '', choosing = '', invited = '', waiting = ''] = journeyIds;
  await invite(system, [reminded, choosing, invited]);
  await openWindows(system, [reminded, choosing]);
  const received = await storeReceipt(system, invited);
  const released = await store(system, waiting, 'released', { by: 'WAVE' });
  const changed = await store(system, reminded, 'personChanged');
  const chosen = await store(system, choosing, 'chooseUserId', { asTyped: 'trods alt' });

  await system.parts.postgres.end();
  const told = [received, released, changed, received];
  await Promise.all(told.map((message) => signal(system, message)));
  const answer = ask(system, chosen);
  await waitOut(system);

  expect(await answer).toMatchObject({ ok: true });
  await expectApplied(system, [...told, chosen], backWithinMs);
  await eventually(async () => {
    expect(await timesTold(system, reminded, 'REMINDER')).toBe(1);
    expect(await timesTold(system, waiting, 'YOUR_TURN')).toBe(1);
  }, backWithinMs);
  const { state } = await system.database.prisma.journey.findUniqueOrThrow({
    where: { id: invited },
  });
  expect(state).toBe('WINDOW_OPEN');
  for (const id of journeyIds) expect(await timesTold(system, id, 'YOUR_TURN')).toBe(1);
  await expectEachStepOnce(system, journeyIds);
  await expectNoWorkflowFailed(system);
}
