import fc from 'fast-check';
import { anyLife, live } from '../testing/life.js';
import { promises } from '../testing/promises/index.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const walks = 700;
const movesAWalk = 50;
let steps = 0;

beforeAll(() => console.info(`random walks: seed ${seed} (SEED=${seed} repeats them)`));
afterAll(() => expect(steps).toBeGreaterThanOrEqual(100_000));

test.each(promises)('$says ($id)', ({ follow }) => {
  const property = fc.property(anyLife(movesAWalk), (life) => {
    steps += live(life, follow());
  });
  fc.assert(property, { seed, numRuns: walks });
});
