import assert from 'node:assert/strict';
import type { Promised } from './promise.js';

const orders = ['orderRetirement', 'stopNemIdCards', 'rollBackRetirement', 'withdrawRetirement'];

export const nemIdUntouched: Promised = {
  id: 'I5',
  says: 'nothing is asked of NemID before the retirement signal',
  follow() {
    let signalled = false;
    return ({ event, effects, before }) => {
      if (event.type === 'retireNemId') signalled = true;
      const touches = effects.some(({ type }) => orders.includes(type));
      const mayTouch = signalled || event.type === 'nemIdRetired';
      assert.ok(!touches || mayTouch, 'NemID was touched before the signal');
      assert.ok(before.retirement === null || signalled, 'a retirement without a signal');
    };
  },
};
