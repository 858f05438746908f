import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@overgang/prisma';
import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { firstProgrammeStart, holdClock, startClock } from '@overgang/scripts/clock';
import { report } from '@overgang/scripts/report';
import { seedBanks, untilSettled } from '@overgang/scripts/services';
import { chances } from '../notices/chance.js';
import { disturb } from '../notices/disturb.js';
import { killParts } from '../notices/killParts.js';
import { type Parts, startParts } from '../notices/parts.js';
import { readFigures } from './readFigures.js';
import { readRetiring } from './readRetiring.js';
import type { Settings } from './settings.js';
import { untilLived } from './untilLived.js';

export interface SystemLives {
  readonly settings: Settings;
  readonly temporalAddress: string;
  readonly directory: string;
  readonly tell: (line: string) => void;
}

/** Every port that a journey goes through. */
const systems = ['digitalPost', 'printHouse', 'mitId', 'nemId', 'citizenService', 'netbank'];
const dayMs = 86_400_000;
/** Longer than a lease: what was in hand when all was healed comes back. */
const afterwardsMs = 40_000;
const settleMostMs = 1_200_000;

type Clock = Awaited<ReturnType<typeof startClock>>;

/** Workers die all the while, also in the weeks in which NemIDs end. */
const pauseMs = [5_000, 40_000] as const;

/** Everybody lives while every system misbehaves and workers are killed; then all is healed and comes to rest. */
async function disturbedLives(of: SystemLives, { sandboxUrl, workers }: Parts, clock: Clock) {
  const { settings, tell } = of;
  const calm = new AbortController();
  const { signal } = calm;
  const kills = new Map<string, number>();
  const killedAt: Date[] = [];
  const disturbed = disturb({ sandboxUrl, systems, chance: chances(settings.seed), signal });
  const killing = { mortals: workers, chance: chances(settings.seed + 1), wanted: settings.kills };
  const killed = killParts(
    { ...killing, pauseMs, signal, tell, killed: () => killedAt.push(clock.now()) },
    kills,
  );
  await untilLived({
    ...{ sandboxUrl, tell, clock, speed: settings.speed },
    lastDay: new Date(firstProgrammeStart.getTime() + settings.days * dayMs),
    endMs: Date.now() + settings.minutes * 60_000,
  });
  calm.abort();
  const [moods] = await Promise.all([disturbed, killed]);
  tell('healed; what was under way comes to rest');
  await sleep(afterwardsMs);
  await clock.stop();
  return { moods, kills, killedAt };
}

async function liveOn(of: SystemLives, own: TestDatabase, { pool }: Database) {
  const { settings, temporalAddress } = of;
  await holdClock(pool);
  const parts = await startParts({
    ...{ directory: of.directory, logs: settings.logs ?? join(of.directory, 'logs') },
    ...{ temporalAddress, demo: settings },
    databaseUrls: { admin: own.adminUrl, api: own.apiUrl, worker: own.workerUrl },
    prepare: ({ netbanksUrl }) => seedBanks(pool, netbanksUrl),
  });
  try {
    const clock = await startClock(pool, settings.speed);
    parts.startWorkers();
    const { moods, kills, killedAt } = await disturbedLives(of, parts, clock);
    const now = clock.now();
    await untilSettled({ pool, now, mostMs: settleMostMs });
    const { sandboxUrl } = parts;
    const promised = await report({ adminUrl: own.adminUrl, sandboxUrl, now });
    const retiring = await readRetiring(pool);
    return { moods, kills, killedAt, promised, retiring, figures: await readFigures(pool) };
  } finally {
    await parts.stop();
  }
}

/** So many citizens' lives through the whole running system, on a database of their own. */
export async function liveThroughSystem(of: SystemLives) {
  const own = await testDatabase();
  const database = openDatabase(own.adminUrl, { maxConnections: 4 });
  try {
    return await liveOn(of, own, database);
  } finally {
    await database.close();
    await own.drop();
  }
}

export type ThroughSystem = Awaited<ReturnType<typeof liveThroughSystem>>;
