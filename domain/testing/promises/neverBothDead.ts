import assert from 'node:assert/strict';
import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { Effect } from '../../journey/effect.js';
import type { JourneyEvent } from '../../journey/event.js';
import { parseNoticeId } from '../../journey/noticeId.js';
import type { Promised, Taken } from './promise.js';

type Retirement = Extract<Effect, { type: 'orderRetirement' }>;
type Signal = Extract<JourneyEvent, { type: 'retireNemId' }>;

/** Which notices were received, as kind and step; a letter that came back counts no more. */
function receivedNotices() {
  const received = new Set<string>();
  const cameBack = new Set<string>();
  return {
    received,
    hear({ event, before }: Taken): void {
      const wasSent = 'noticeId' in event && before.noticesSent[event.noticeId] !== undefined;
      if (event.type === 'noticeUndeliverable' && wasSent) cameBack.add(event.noticeId);
      if (event.type !== 'noticeReceived' || !wasSent) return;
      const { kind, step, channel } = parseNoticeId(event.noticeId) ?? {};
      if (channel !== 'LETTER' || !cameBack.has(event.noticeId)) received.add(`${kind}/${step}`);
    },
  };
}

function checkOrder(order: Retirement, signal: Signal | null, { before, event, policy }: Taken) {
  assert.ok(signal !== null, 'NemID was ordered off without a signal');
  if (order.forced) {
    assert.equal(signal.force?.by, 'manager-b');
    return;
  }
  assert.ok(before.facts.mitIdIsActive, 'MitID is not active');
  const earliest = addDays(dayOf(event.at), policy.retirementNoticeDays);
  assert.ok(compareDays(dayOf(order.notBefore), earliest) >= 0, 'NemID ends too early');
}

export const neverBothDead: Promised = {
  id: 'I1',
  says: 'NemID is ordered off only with MitID active and its notice received, or by force with a name',
  follow() {
    const notices = receivedNotices();
    let signal: Signal | null = null;
    return (taken) => {
      notices.hear(taken);
      if (taken.event.type === 'retireNemId') signal = taken.event;
      for (const effect of taken.effects) {
        if (effect.type !== 'orderRetirement') continue;
        checkOrder(effect, signal, taken);
        const isTold = notices.received.has(`NEMID_ENDS/${effect.retirementId}`);
        assert.ok(effect.forced || isTold, 'its notice was not received');
      }
    };
  },
};

export const lastDeviceKeepsNemId: Promised = {
  id: 'I1',
  says: 'whose last device is lost keeps NemID: no end of it is under way any more, except by force',
  follow:
    () =>
    ({ before, after }) => {
      const isLost = before.facts.mitIdIsActive && !after.facts.mitIdIsActive;
      if (!isLost || after.state !== 'RETIREMENT_NOTICED') return;
      assert.ok(after.retirement?.force, 'NemID still ends');
    },
};
