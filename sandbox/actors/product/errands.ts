import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Wall time between tries: a quarter of a second, doubling, five seconds at most. */
const backOffMs = (tries: number): number => Math.min(5000, 250 * 2 ** Math.min(tries, 10));

/** How often something that is no passing trouble is tried. */
const unexpectedTries = 5;

/**
 * How many calls each side of the outside world has open at once. Places are not shared: a citizen's choice waits for the
 * journey's answer, a bank's report is answered at once, and thousands of one must not hold up the other.
 */
const placesOf = { programme: 4, citizens: 24, banks: 8 } as const;
export type Lane = keyof typeof placesOf;

/** At most so many at once; whoever comes later waits, first come, first served. */
class Places {
  #free: number;
  readonly #waiting: { readonly sinceMs: number; readonly begin: () => void }[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** How long whoever is next has waited (wall time); 0 when nobody waits. */
  get longestWaitMs(): number {
    const [next] = this.#waiting;
    return next === undefined ? 0 : Date.now() - next.sinceMs;
  }

  async take<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((begin) => this.#waiting.push({ sinceMs: Date.now(), begin }));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next.begin();
      else this.#free += 1;
    }
  }
}

/**
 * Everything the actors ask of the product goes through here: few at a time, and again and again while the product is
 * away. What fails for another reason is given up after some tries.
 */
export class Errands {
  readonly #log: Logger;
  readonly #places: Readonly<Record<Lane, Places>>;
  #isStopped = false;

  constructor(log: Logger, places: Readonly<Record<Lane, number>> = placesOf) {
    this.#log = log;
    this.#places = {
      programme: new Places(places.programme),
      citizens: new Places(places.citizens),
      banks: new Places(places.banks),
    };
  }

  /** How long somebody has waited for a turn, whatever the lane (wall time). */
  get longestWaitMs(): number {
    return Math.max(...Object.values(this.#places).map((places) => places.longestWaitMs));
  }

  /** Starts an errand that nobody waits for; `onGivenUp` is called if it fails for good. */
  send(
    lane: Lane,
    name: string,
    task: () => Promise<void>,
    onGivenUp: () => void = () => undefined,
  ): void {
    void this.run(lane, name, task).catch((error: unknown) => {
      if (this.#isStopped) return;
      this.#log.error({ err: error, errand: name }, 'an errand was given up');
      onGivenUp();
    });
  }

  /** Resolves when the task has; rejects when it was given up or everything was stopped. */
  async run<T>(lane: Lane, name: string, task: () => Promise<T>): Promise<T> {
    for (let tries = 0, unexpected = 0; ; tries += 1) {
      if (this.#isStopped) throw new Error('stopped');
      try {
        return await this.#places[lane].take(task);
      } catch (error) {
        if (!isTransient(error)) unexpected += 1;
        if (unexpected >= unexpectedTries) throw error;
        this.#log.debug({ err: error, errand: name, tries }, 'an errand is tried again');
      }
      await sleep(backOffMs(tries), undefined, { ref: false });
    }
  }

  stop(): void {
    this.#isStopped = true;
  }
}

const isTransient = (error: unknown): boolean =>
  error instanceof Error && error.name === 'Transient';
