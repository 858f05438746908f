import fc from 'fast-check';
import { instant } from '../../calendar/instant.js';
import type { Effect } from '../../journey/effect.js';
import { anyLife, live } from '../life.js';
import { nemIdUntouched } from './nemIdUntouched.js';

const retirementId = 'r';
const notBefore = instant(0);
const touching: readonly Effect[] = [
  { type: 'orderRetirement', retirementId, notBefore, forced: false },
  { type: 'stopNemIdCards', retirementId, notBefore },
  { type: 'rollBackRetirement', retirementId },
  { type: 'withdrawRetirement', retirementId },
];

test.each(touching)('$type before the signal is found (I5, R-32)', (effect) => {
  const [life] = fc.sample(anyLife(1), { seed: 7, numRuns: 1 });
  const follow = nemIdUntouched.follow();
  const lived = () => life && live(life, (taken) => follow({ ...taken, effects: [effect] }));
  expect(lived).toThrow('NemID was touched before the signal');
});
