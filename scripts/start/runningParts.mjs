// @ts-check
import { SetupProblem } from '../setup/setupProblem.mjs';

/**
 * @typedef {object} Part
 * @property {() => Promise<unknown>} stop
 * @property {() => unknown} [kill]
 * @property {() => string | undefined} [fullDisk] what it told of a full disk lately
 */

/** What has been started, to be stopped in the opposite order, whatever happened in between. */
export class RunningParts {
  /** @type {Part[]} */
  #parts = [];
  #isStopping = false;

  /**
   * Takes over a part. One that comes when everything is being stopped is stopped at once.
   * @template {Part} T
   * @param {T} part
   * @returns {Promise<T>}
   */
  async add(part) {
    this.#parts.push(part);
    if (this.#isStopping) await this.#stopOne(part);
    return part;
  }

  async stop() {
    this.#isStopping = true;
    for (const part of this.#parts.toReversed()) await this.#stopOne(part);
  }

  /** Until it has stopped it is one of those that can be killed. @param {Part} part */
  async #stopOne(part) {
    await part.stop().catch((error) => console.error('While stopping:', error.message));
    this.#parts = this.#parts.filter((other) => other !== part);
  }

  /** What an error is really about: a part that lost its disk takes others with it. @param {unknown} error */
  explain(error) {
    if (error instanceof SetupProblem) return error;
    const told = this.#parts.map((part) => part.fullDisk?.()).find((line) => line !== undefined);
    return told
      ? new SetupProblem(`The disk is full (${told}): make room, then start again.`)
      : error;
  }

  /** Ends for good whatever has not stopped yet. */
  kill() {
    for (const part of this.#parts) part.kill?.();
  }
}
