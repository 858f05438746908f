import type { Database } from '@overgang/prisma';
import type { Advanced } from '@overgang/workflows/steps';
import type { WorkflowClient } from '@temporalio/client';
import { rotated } from './rotated.js';
import { type RoundResult, round } from './round.js';
import type { Sending } from './sendMessage.js';
import type { Settings } from './settings.js';
import { startWorker, type WorkerProcess } from './startWorker.js';
import { type Measured, summarise, type Temperature } from './summary.js';
import { type VariantName, variantNames, variants } from './variants.js';

export interface Place {
  readonly settings: Settings;
  readonly client: WorkflowClient;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly bundles: Record<VariantName, string>;
  readonly answers: Advanced[];
  readonly tell: (line: string) => void;
}

interface Contestant {
  readonly name: VariantName;
  readonly sending: Sending;
  readonly rounds: RoundResult[];
}

async function contestant(
  place: Place,
  temperature: Temperature,
  name: VariantName,
): Promise<Contestant> {
  const { settings, client, databaseUrl, temporalAddress, bundles, answers } = place;
  const taskQueue = `bench-${temperature}-${name}`;
  const plan = {
    ...{ variant: name, taskQueue, temporalAddress, databaseUrl, answers },
    bundlePath: bundles[name],
    maxCachedWorkflows: settings.cachedWorkflows[temperature],
  };
  const worker: WorkerProcess = await startWorker(plan, settings.profile);
  return { name, sending: { client, worker, variant: variants[name], taskQueue }, rounds: [] };
}

/** All variants' rounds at one temperature, in turns, each in a worker that has walked a little before. */
export async function measure(place: Place, temperature: Temperature): Promise<Measured[]> {
  const { settings, database, tell } = place;
  const { journeys, inFlight, rounds } = settings;
  const contestants: Contestant[] = [];
  try {
    for (const name of variantNames) contestants.push(await contestant(place, temperature, name));
    // As much as is measured: a process that runs for days has its code compiled, and the fuller step has more of it.
    for (const { sending } of contestants) await round({ sending, database, journeys, inFlight });
    // A database that has run for a while knows its tables; one that was made a minute ago takes them for empty.
    await database.pool.query('ANALYZE');
    for (let number = 0; number < rounds; number += 1) {
      for (const one of rotated(contestants, number)) {
        const result = await round({ sending: one.sending, database, journeys, inFlight });
        one.rounds.push(result);
        const perSec = result.journeysPerSec.toFixed(1);
        tell(`${temperature}, round ${number + 1}: ${one.name} ${perSec} journeys/s`);
      }
    }
  } finally {
    await Promise.all(contestants.map(({ sending }) => sending.worker.stop()));
  }
  return contestants.map(({ name, rounds: results }) => summarise(temperature, name, results));
}
