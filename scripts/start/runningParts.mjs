// @ts-check

/**
 * @typedef {object} Part
 * @property {() => Promise<unknown>} stop
 * @property {() => unknown} [kill]
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
    if (this.#isStopping) await part.stop();
    else this.#parts.push(part);
    return part;
  }

  async stop() {
    this.#isStopping = true;
    for (const part of this.#parts.splice(0).reverse()) {
      await part.stop().catch((error) => console.error('While stopping:', error.message));
    }
  }

  kill() {
    for (const part of this.#parts) part.kill?.();
  }
}
