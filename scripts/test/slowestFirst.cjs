// @ts-check
const { default: TestSequencer } = require('@jest/test-sequencer');

/** What waits longest, mostly for programme time, and what computes longest: begun last, they would be waited for alone. */
const slowest = [
  'e2e/faults/',
  'activities/worker/',
  'e2e/stories/',
  'domain/journey/promises.',
  'e2e/pages/',
];

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
