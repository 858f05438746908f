import type { Database } from '@overgang/prisma';
import { countHistory } from './countHistory.js';
import { type PreparedJourney, prepareJourneys } from './prepare.js';
import { type Sending, sendMessage } from './sendMessage.js';
import { severalAtOnce } from './severalAtOnce.js';
import { walkTogether } from './walkTogether.js';

export interface RoundPlan {
  readonly sending: Sending;
  readonly database: Database;
  readonly journeys: number;
  readonly inFlight: number;
}

export interface RoundResult {
  readonly journeysPerSec: number;
  /** Of the worker's process, all threads. */
  readonly workerCpuMsPerJourney: number;
  readonly historyEvents: readonly number[];
}

/** A measurement of journeys that did not happen would be worth nothing. */
async function checkArrived({ prisma }: Database, journeys: readonly PreparedJourney[]) {
  const id = { in: journeys.map(({ journeyId }) => journeyId) };
  const arrived = await prisma.journey.count({ where: { id, state: 'RETIRED' } });
  if (arrived !== journeys.length)
    throw new Error(`${arrived} of ${journeys.length} journeys arrived`);
}

/** One round of one variant; only the walking is timed. */
export async function round(plan: RoundPlan): Promise<RoundResult> {
  const { sending, database, inFlight } = plan;
  const { usesDatabase } = sending.variant;
  const journeys = await prepareJourneys(database, plan.journeys, usesDatabase);
  const cpuBefore = await sending.worker.cpuMs();
  const began = performance.now();
  await walkTogether(journeys, inFlight, (journeyId, message) =>
    sendMessage(sending, journeyId, message),
  );
  const tookMs = performance.now() - began;
  const cpuMs = (await sending.worker.cpuMs()) - cpuBefore;
  if (usesDatabase) await checkArrived(database, journeys);
  const historyEvents = await severalAtOnce(journeys, 4, ({ journeyId }) =>
    countHistory(sending.client, journeyId),
  );
  return {
    journeysPerSec: (journeys.length / tookMs) * 1_000,
    workerCpuMsPerJourney: cpuMs / journeys.length,
    historyEvents,
  };
}
