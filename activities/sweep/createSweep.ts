import { foldProgress, processWaitingRosters, programmeNow } from '@overgang/prisma';
import { pause } from '../pause.js';
import type { StandingWork } from '../standingWork.js';
import { untilStopped } from '../untilStopped.js';
import { handAgain } from './handAgain.js';
import type { SweepDependencies } from './sweepDependencies.js';
import { wakeSleepers } from './wakeSleepers.js';
import { wakeUntold } from './wakeUntold.js';

const mostFolded = 500;

/** What is looked after, how often (wall time), and whether there is more to do at once. */
const chores: readonly {
  readonly name: string;
  readonly everyMs: number;
  readonly turn: (of: SweepDependencies) => Promise<boolean>;
}[] = [
  { name: 'hand again', everyMs: 500, turn: async (of) => (await handAgain(of)) > 100 },
  { name: 'wake sleepers', everyMs: 1_000, turn: async (of) => (await wakeSleepers(of)) < 0 },
  { name: 'tell of the floor', everyMs: 1_000, turn: async (of) => (await wakeUntold(of)) > 0 },
  {
    name: 'fold progress',
    everyMs: 300,
    turn: async ({ pool }) => (await foldProgress(pool, mostFolded)) === mostFolded,
  },
  {
    name: 'deliveries',
    everyMs: 500,
    turn: async ({ pool, vault }) =>
      (await processWaitingRosters(pool, { vault, now: () => programmeNow(pool) })) > 0,
  },
];

/** The sweeper: everything that got stuck, was delivered, or is to be counted, until its worker stops. */
export function createSweep(dependencies: SweepDependencies): StandingWork {
  const { log } = dependencies;
  return async (signal) => {
    await Promise.all(
      chores.map(({ name, everyMs, turn }) =>
        untilStopped({
          name,
          log,
          signal,
          rest: () => pause(everyMs, signal),
          turn: () => turn(dependencies),
        }),
      ),
    );
  };
}
