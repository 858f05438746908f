import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Wall time between tries: a quarter of a second, doubling, five seconds at most. */
const backOffMs = (tries: number): number => Math.min(5000, 250 * 2 ** Math.min(tries, 10));

/** How often something that is no passing trouble is tried. */
const unexpectedTries = 5;

/**
 * Everything the actors ask of the product goes through here: few at a time, and again and again while the product is
 * away. What fails for another reason is given up after some tries.
 */
export class Errands {
  readonly #log: Logger;
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #isStopped = false;

  constructor(log: Logger, limit = 8) {
    this.#log = log;
    this.#limit = limit;
  }

  /** Starts an errand that nobody waits for; `onGivenUp` is called if it fails for good. */
  send(name: string, task: () => Promise<void>, onGivenUp: () => void = () => undefined): void {
    void this.run(name, task).catch((error: unknown) => {
      if (this.#isStopped) return;
      this.#log.error({ err: error, errand: name }, 'an errand was given up');
      onGivenUp();
    });
  }

  /** Resolves when the task has; rejects when it was given up or everything was stopped. */
  async run<T>(name: string, task: () => Promise<T>): Promise<T> {
    for (let tries = 0, unexpected = 0; ; tries += 1) {
      if (this.#isStopped) throw new Error('stopped');
      try {
        return await this.#inTurn(task);
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

  async #inTurn<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#limit) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}

const isTransient = (error: unknown): boolean =>
  error instanceof Error && error.name === 'Transient';
