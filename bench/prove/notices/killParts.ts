import { setTimeout as sleep } from 'node:timers/promises';
import { between, oneOf } from './chance.js';
import type { Part } from './parts.js';

export interface Killing {
  readonly mortals: () => readonly Part[];
  readonly chance: () => number;
  /** so many, and then more seldom, until the signal */
  readonly wanted: number;
  /** between two, at least and at most */
  readonly pauseMs?: readonly [number, number];
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
  /** at each */
  readonly killed?: () => void;
}

const lookEveryMs = 200;
const briefPauseMs = [1_000, 9_000] as const;
const moreSeldom = 4;

/** On a busy computer a process takes long to start: one that is killed before it has worked proves little. */
async function untilAllAreUp({ mortals, signal }: Killing): Promise<void> {
  while (!signal.aborted && !mortals().every((part) => part.isUp()))
    await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
}

/**
 * Ends one process by SIGKILL after another, at random and at a random moment of their work together, until the signal; each
 * is started again. Counts by name.
 */
export async function killParts(of: Killing, kills: Map<string, number>): Promise<void> {
  const { mortals, chance, wanted, signal, tell, killed, pauseMs: range = briefPauseMs } = of;
  while (!signal.aborted) {
    await untilAllAreUp(of);
    const pauseMs = between(chance, ...range) * (total(kills) < wanted ? 1 : moreSeldom);
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    const living = mortals();
    if (living.length === 0) continue;
    const victim = oneOf(chance, living);
    const pid = victim.pid();
    if (signal.aborted || pid === undefined) continue;
    process.kill(pid, 'SIGKILL');
    kills.set(victim.name, (kills.get(victim.name) ?? 0) + 1);
    killed?.();
    tell(`killed ${victim.name}`);
  }
}

export const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);
