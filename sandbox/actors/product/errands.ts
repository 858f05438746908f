import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Wall time between tries: a quarter of a second, doubling, five seconds at most. */
const backOffMs = (tries: number): number => Math.min(5000, 250 * 2 ** Math.min(tries, 10));

/** How often something that is no passing trouble is tried. */
const unexpectedTries = 5;

/**
 * Whose turn it is when more is asked than the product can answer: what moves many goes first; what citizens do and what
 * banks report take turns, so that neither waits for the other to end.
 */
const lanes = ['programme', 'citizens', 'banks'] as const;
export type Lane = (typeof lanes)[number];

/**
 * Everything the actors ask of the product goes through here: few at a time, and again and again while the product is
 * away. What fails for another reason is given up after some tries.
 */
export class Errands {
  readonly #log: Logger;
  readonly #limit: number;
  readonly #waiting: Readonly<Record<Lane, (() => void)[]>> = {
    programme: [],
    citizens: [],
    banks: [],
  };
  #running = 0;
  #wasCitizen = false;
  #isStopped = false;

  constructor(log: Logger, limit = 24) {
    this.#log = log;
    this.#limit = limit;
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
        return await this.#inTurn(lane, task);
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

  async #inTurn<T>(lane: Lane, task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#limit) {
      await new Promise<void>((resolve) => this.#waiting[lane].push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await task();
    } finally {
      const next = this.#nextLane();
      if (next) next.shift()?.();
      else this.#running -= 1;
    }
  }

  #nextLane(): (() => void)[] | undefined {
    const order = this.#wasCitizen ? (['programme', 'banks', 'citizens'] as const) : lanes;
    const lane = order.find((one) => this.#waiting[one].length > 0);
    if (lane === undefined) return undefined;
    this.#wasCitizen = lane === 'citizens';
    return this.#waiting[lane];
  }
}

const isTransient = (error: unknown): boolean =>
  error instanceof Error && error.name === 'Transient';
