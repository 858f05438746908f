import { openDatabase, programmeNow } from '@overgang/prisma';
import { testDatabase } from '@overgang/prisma/testing';
import { report } from '@overgang/scripts/report';
import { seedBanks, untilSettled } from '@overgang/scripts/services';
import { temporaryFolder } from '../../faults/lab/temporaryFolder.js';
import { openCallers } from './caller.js';
import { openManagers } from './managers.js';
import { openOutside } from './outside.js';
import { holdClock, startClock } from './programmeClock.js';
import { openRegisters } from './registers.js';
import { startProcesses } from './startProcesses.js';

/** Fast enough for a story of weeks, slow enough that whoever means to act within days can. */
const mostDaysPerSecond = 1.5;
const leastDaysPerSecond = 0.3;
/** Everything is there within that on a computer with nothing else to do; on a busy one the days are longer. */
const freeStartMs = 6_000;
const settleMostMs = 60_000;

const paceAfter = (startMs: number): number =>
  Math.max(leastDaysPerSecond, mostDaysPerSecond * Math.min(1, freeStartMs / startMs));

/** The whole running system with its three banks that accept MitID and nobody in it yet, and programme time running. */
export async function startCountry() {
  const beganMs = Date.now();
  const own = await testDatabase();
  const database = openDatabase(own.adminUrl, { maxConnections: 3 });
  const folder = temporaryFolder();
  await holdClock(database);
  const places = await startProcesses(folder.path, own);
  await seedBanks(database.pool, places.netbanksUrl);
  const callers = openCallers(places);
  const managers = openManagers(callers);
  await managers.registerNetbanks('2021-10-06');
  const clock = await startClock(database, paceAfter(Date.now() - beganMs));

  return {
    places,
    clock,
    callers,
    managers,
    outside: openOutside(places),
    registers: openRegisters(places, callers),

    /** Programme time stands still, what is due settles, and I1 to I9 are looked at from both sides. */
    async promises() {
      await clock.stop();
      const now = new Date(await programmeNow(database.pool));
      await untilSettled({ pool: database.pool, now, mostMs: settleMostMs });
      return report({ adminUrl: own.adminUrl, sandboxUrl: places.controlUrl, now });
    },

    async close(): Promise<void> {
      await places.stop();
      await database.close();
      await own.drop();
      folder.remove();
    },
  };
}

export type Country = Awaited<ReturnType<typeof startCountry>>;
