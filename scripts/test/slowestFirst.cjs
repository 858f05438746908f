// @ts-check
const { default: TestSequencer } = require('@jest/test-sequencer');

/** What waits longest for the wall clock: begun last, it would be waited for alone. */
const slowest = ['e2e/faults/'];

/** @param {{ path: string }} test */
function rank({ path }) {
  const found = slowest.findIndex((place) => path.includes(`/${place}`));
  return found < 0 ? slowest.length : found;
}

/** Jest's own order learns from earlier runs; a fresh clone has none. */
module.exports = class SlowestFirst extends TestSequencer {
  /**
   * The slowest first, the rest as Jest would.
   * @override
   * @param {Parameters<TestSequencer['sort']>[0]} tests
   */
  async sort(tests) {
    const usual = await super.sort(tests);
    return usual.sort((one, other) => rank(one) - rank(other));
  }
};
