import { setTimeout as sleep } from 'node:timers/promises';
import { between, oneOf } from './chance.js';
import type { Part } from './parts.js';

export interface Hanging {
  readonly workers: () => readonly Part[];
  readonly chance: () => number;
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/** Longer than a dispatcher's lease of thirty seconds: another one has taken what this one has in hand. */
const hangMs = 35_000;
const [soonestMs, latestMs] = [5_000, 20_000];

/** False: it is there no longer. */
function say(pid: number, signal: 'SIGSTOP' | 'SIGCONT'): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/**
 * Has one worker after another stand still (SIGSTOP) past its lease and then go on with what it had in hand, until the signal.
 * Counts them, and says who hangs: nobody kills it meanwhile.
 */
export function hangParts({ workers, chance, signal, tell }: Hanging) {
  const hanging = new Set<string>();
  const wait = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);

  async function hang({ name }: Part, pid: number): Promise<boolean> {
    if (!say(pid, 'SIGSTOP')) return false;
    hanging.add(name);
    tell(`${name} hangs`);
    await wait(hangMs);
    say(pid, 'SIGCONT');
    hanging.delete(name);
    return !signal.aborted;
  }

  let count = 0;
  async function hangUntilTheSignal(): Promise<number> {
    while (!signal.aborted) {
      await wait(between(chance, soonestMs, latestMs));
      const victim = oneOf(chance, workers());
      const pid = victim.isUp() ? victim.pid() : undefined;
      if (signal.aborted || pid === undefined) continue;
      if (await hang(victim, pid)) count += 1;
    }
    return count;
  }

  return {
    hangs: ({ name }: Part) => hanging.has(name),
    soFar: () => count,
    done: hangUntilTheSignal(),
  };
}
