import fc from 'fast-check';
import { anyLife, live } from '../testing/life.js';
import { followAll } from '../testing/promises/followAll.js';
import { promises } from '../testing/promises/index.js';
import type { Promised } from '../testing/promises/promise.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const numRuns = 1_500;
const life = anyLife(50);
const broken = new Set<Promised>();
let steps = 0;

/** The same lives for all of them; the tests say which were broken. */
beforeAll(() => {
  console.info(`random lives: seed ${seed} (SEED=${seed} repeats them)`);
  const property = fc.property(life, (one) => {
    steps += live(
      one,
      followAll(promises, (promised) => void broken.add(promised)),
    );
  });
  fc.assert(property, { seed, numRuns });
}, 120_000);
afterAll(() => expect(steps).toBeGreaterThanOrEqual(100_000));

test.each(promises)('$says ($id)', (promised) => {
  if (!broken.has(promised)) return;
  // Once more by itself: the life that breaks it is made as short as can be.
  const property = fc.property(life, (one) => void live(one, promised.follow()));
  fc.assert(property, { seed, numRuns });
  throw new Error('it was broken, and was not when looked at again');
});
