import assert from 'node:assert/strict';
import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { Instant } from '../../calendar/instant.js';
import type { Effect } from '../../journey/effect.js';
import type { Promised } from './promise.js';

const tellsOfIt = (effect: Effect): boolean =>
  effect.type === 'sendNotice' && effect.kind === 'OVERDUE';

export const toldBeforeLogonCloses: Promised = {
  id: 'R-09',
  says: 'no bank closes a log-on before the citizen has been sent, days before, the notice that it will',
  follow() {
    let toldAt: Instant | null = null;
    return ({ before, event, effects, policy }) => {
      if (effects.some(({ type }) => type === 'closeLogon')) {
        const { overdueSince } = before;
        assert.ok(before.isOverdue && overdueSince !== null, 'closed though not overdue');
        assert.ok(toldAt !== null && toldAt >= overdueSince, 'closed untold');
        const earliest = addDays(dayOf(toldAt), policy.closeLogonAfterDays);
        assert.ok(compareDays(dayOf(event.at), earliest) >= 0, 'closed too soon');
      }
      if (effects.some(tellsOfIt)) toldAt = event.at;
    };
  },
};
