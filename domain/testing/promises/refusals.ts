import assert from 'node:assert/strict';
import type { Promised } from './promise.js';

export const refusalsChangeNothing: Promised = {
  id: 'I9',
  says: 'a refusal changes nothing, and asking twice is answered without harm',
  follow:
    () =>
    ({ before, after, effects, answer }) => {
      if (answer.ok) return;
      assert.deepEqual(effects, []);
      assert.deepEqual({ ...after, facts: null }, { ...before, facts: null });
    },
};
