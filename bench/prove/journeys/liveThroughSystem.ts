import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@overgang/prisma';
import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { firstProgrammeStart, holdClock, startClock } from '@overgang/scripts/clock';
import { report } from '@overgang/scripts/report';
import { seedBanks, untilSettled } from '@overgang/scripts/services';
import { chances } from '../notices/chance.js';
import { disturb } from '../notices/disturb.js';
import { type Parts, startParts } from '../notices/parts.js';
import { readFigures } from './readFigures.js';
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

/** Everybody lives while every system misbehaves; then all is healed and comes to rest. */
async function disturbedLives(of: SystemLives, { sandboxUrl }: Parts, clock: Clock) {
  const { settings, tell } = of;
  const calm = new AbortController();
  const chance = chances(settings.seed);
  const disturbed = disturb({ sandboxUrl, systems, chance, signal: calm.signal });
  await untilLived({
    ...{ sandboxUrl, tell, clock, speed: settings.speed },
    lastDay: new Date(firstProgrammeStart.getTime() + settings.days * dayMs),
    endMs: Date.now() + settings.minutes * 60_000,
  });
  calm.abort();
  const moods = await disturbed;
  tell('healed; what was under way comes to rest');
  await sleep(afterwardsMs);
  await clock.stop();
  return moods;
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
    const moods = await disturbedLives(of, parts, clock);
    const now = clock.now();
    await untilSettled({ pool, now, mostMs: settleMostMs });
    const { sandboxUrl } = parts;
    const promised = await report({ adminUrl: own.adminUrl, sandboxUrl, now });
    return { moods, promised, figures: await readFigures(pool) };
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
