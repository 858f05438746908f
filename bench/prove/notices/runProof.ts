import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  addPolicyVersion,
  type Database,
  openDatabase,
  programmeNow,
  withTransaction,
} from '@overgang/prisma';
import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { holdClock, startClock } from '@overgang/scripts/clock';
import { report } from '@overgang/scripts/report';
import { readBooks } from '@overgang/scripts/report/books';
import { repeats } from '@overgang/scripts/report/repeats';
import { seedBanks, untilSettled } from '@overgang/scripts/services';
import { actAsBanks } from './actAsBanks.js';
import { chances } from './chance.js';
import { disturb } from './disturb.js';
import type { Outcome } from './document.js';
import { hangParts } from './hangParts.js';
import { killParts, total } from './killParts.js';
import { type Parts, startParts } from './parts.js';
import { type Person, seedPeople } from './people.js';
import { bookedNotices, journeysOf, ourNotices, readFigures } from './readEvidence.js';
import { releaseWave } from './releaseWave.js';
import type { Settings } from './settings.js';
import { untilTold } from './untilTold.js';
import { type Check, verdict } from './verdict.js';

export interface Proof {
  readonly settings: Settings;
  readonly temporalAddress: string;
  readonly directory: string;
  readonly tell: (line: string) => void;
}

/** What takes weeks takes days here, so that falling back and asking after receipts are part of it. */
const policy = {
  fallbackDays: { NETBANK: 3, DIGITAL_POST: 2, LETTER: null },
  receiptHours: { DIGITAL_POST: 12, LETTER: 72 },
} as const;
/** What carries notices. */
const systems = ['digitalPost', 'printHouse', 'netbank'];
const releaseDays = 4;
/** Longer than a dispatcher's lease: what a killed one had in hand comes back. */
const afterwardsMs = 35_000;
/** On a busy computer there is much to catch up with. */
const settleMostMs = 1_200_000;

async function prepare(
  database: Database,
  parts: Parts,
  count: number,
): Promise<readonly Person[]> {
  const { pool } = database;
  await seedBanks(pool, parts.netbanksUrl);
  const at = await programmeNow(pool);
  await withTransaction(pool, (db) => addPolicyVersion(db, { change: policy, by: 'prove', at }));
  const people = await seedPeople(database, count);
  for (const { digits: cpr } of people.filter(({ fate }) => fate === 'DIGITAL_POST_EXEMPT')) {
    await fetch(`${parts.sandboxUrl}/contacts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cpr, status: 'EXEMPT' }),
    });
  }
  return people;
}

async function unseenHandles({ pool }: Database, people: readonly Person[]): Promise<Set<string>> {
  const unseen = people.filter(({ fate }) => fate === 'NETBANK_UNSEEN');
  const { rows } = await pool.query<{ handle: string }>(
    `SELECT handle::text FROM bank_customer JOIN journey USING (citizen_id) WHERE journey.id = ANY ($1::uuid[])`,
    [unseen.map(({ journeyId }) => journeyId)],
  );
  return new Set(rows.map(({ handle }) => handle));
}

interface Stage {
  readonly database: Database;
  readonly parts: Parts;
  readonly people: readonly Person[];
}

/** Everything at once: the wave goes out, banks show, the outside misbehaves, processes die. */
async function storm(of: Proof, { database, parts, people }: Stage) {
  const { settings, tell } = of;
  const [banksEnd, stormEnd] = [new AbortController(), new AbortController()];
  const unseen = await unseenHandles(database, people);
  const chance = chances(settings.seed + 2);
  const banks = actAsBanks({ parts, unseen, chance, signal: banksEnd.signal });
  const kills = new Map<string, number>();
  const { workers, sandboxUrl } = parts;
  const { signal } = stormEnd;
  const hanging = hangParts({ workers, chance: chances(settings.seed + 3), signal, tell });
  const mortals = () => parts.mortals().filter((part) => !hanging.hangs(part));
  const disturbed = disturb({ sandboxUrl, systems, chance: chances(settings.seed), signal });
  const killing = { mortals, chance: chances(settings.seed + 1), wanted: settings.kills };
  const killed = killParts({ ...killing, signal, tell }, kills);
  await releaseWave(parts, Math.ceil(settings.journeys / releaseDays), signal);
  const isEnough = () => total(kills) >= settings.kills && hanging.soFar() > 0;
  const endMs = Date.now() + settings.minutes * 60_000;
  await untilTold({ database, sandboxUrl, tell, isEnough, endMs });
  stormEnd.abort();
  const [moods, hangs] = await Promise.all([disturbed, hanging.done, killed]);
  await parts.untilReady();
  tell('healed; what was under way comes to rest');
  await sleep(afterwardsMs);
  function endBanks(): typeof banks {
    banksEnd.abort();
    return banks;
  }
  return { kills, hangs, moods, endBanks };
}

async function evidence(database: Database, parts: Parts, adminUrl: string, now: Date) {
  const books = await bookedNotices(parts.sandboxUrl);
  const journeys = await journeysOf(database);
  const checks = verdict(await ourNotices(database), books, journeys);
  const promised = await report({ adminUrl, sandboxUrl: parts.sandboxUrl, now });
  const again = repeats(await readBooks(parts.sandboxUrl)).length;
  return { checks, books, again, promised, figures: await readFigures(database) };
}

/** That there was enough of it: a proof with too few kills or notices is none. */
const enough = (says: string, looked: number, wanted: number): Check => ({
  ...{ says: `${says}: ${wanted} or more`, looked },
  broken: looked >= wanted ? [] : [`${looked}`],
});

async function proveOn(of: Proof, own: TestDatabase, database: Database): Promise<Outcome> {
  const { settings, directory, temporalAddress, tell } = of;
  const { pool } = database;
  const began = Date.now();
  const logs = settings.logs ?? join(directory, 'logs');
  const databaseUrls = { admin: own.adminUrl, api: own.apiUrl, worker: own.workerUrl };
  await holdClock(pool);
  const parts = await startParts({ directory, logs, databaseUrls, temporalAddress });
  try {
    const people = await prepare(database, parts, settings.journeys);
    tell(`${people.length} people are known`);
    const clock = await startClock(pool, settings.speed);
    parts.startWorkers();
    const { kills, hangs, moods, endBanks } = await storm(of, { database, parts, people });
    await clock.stop();
    await untilSettled({ pool, now: clock.now(), mostMs: settleMostMs });
    const shown = await endBanks();
    const found = await evidence(database, parts, own.adminUrl, clock.now());
    const checks = [
      enough('processes were killed', total(kills), settings.kills),
      enough('workers hung past their lease and went on', hangs, 1),
      enough('notices reached the outside', found.books.length, settings.journeys),
      enough(
        'messages came again under a key that was known, and said the same (I2)',
        found.again,
        1,
      ),
      ...found.checks,
      {
        says: 'each report of a bank that it showed a notice was taken',
        looked: shown.reported,
        broken: shown.refused,
      },
    ];
    const held = found.promised.held && checks.every(({ broken }) => broken.length === 0);
    const { figures, promised } = found;
    const minutes = (Date.now() - began) / 60_000;
    const at = new Date();
    return { held, at, minutes, settings, kills, moods, checks, figures, promises: promised.text };
  } finally {
    await parts.stop();
  }
}

/** One run, on a database of its own. */
export async function runProof(of: Proof): Promise<Outcome> {
  const own = await testDatabase();
  const database = openDatabase(own.adminUrl, { maxConnections: 8 });
  try {
    return await proveOn(of, own, database);
  } finally {
    await database.close();
    await own.drop();
  }
}
