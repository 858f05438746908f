import assert from 'node:assert/strict';
import { dayOf } from '../../calendar/dayBounds.js';
import { noticeHolds } from '../../journey/noticeHolds.js';
import { channels } from '../../notice/kind.js';
import { channelsFor } from '../../person/channels.js';
import type { Promised } from './promise.js';

export const noNoticeTwice: Promised = {
  id: 'I2',
  says: 'no notice of one kind, step, window, channel and round is asked for twice',
  follow() {
    const seen = new Set<string>();
    return ({ effects }) => {
      for (const effect of effects) {
        if (effect.type !== 'sendNotice') continue;
        assert.ok(!seen.has(effect.noticeId), `${effect.noticeId} was asked for twice`);
        seen.add(effect.noticeId);
      }
    };
  },
};

export const undeliveredGoesOn: Promised = {
  id: 'I2',
  says: 'an undelivered notice that still holds goes on by the best of the channels after its own',
  follow:
    () =>
    ({ after, event, before, effects, policy }) => {
      if (event.type !== 'noticeUndeliverable' || after.state === 'DECEASED') return;
      const lost = before.pendingNotices.find(({ id }) => id === event.noticeId);
      if (lost === undefined || !noticeHolds(lost.kind, after)) return;
      const later = channels.slice(channels.indexOf(lost.channel) + 1);
      const open = channelsFor(before.facts, dayOf(event.at), policy, before.logonClosedAt);
      const next = open.find((channel) => later.includes(channel));
      const asked = effects.flatMap((effect) =>
        effect.type === 'sendNotice' ? [effect.noticeId] : [],
      );
      if (next === undefined || (event.why === 'CLOSED' && !before.facts.isAbroad)) {
        assert.equal(after.unreachableSince, event.at);
        assert.deepEqual(asked, []);
        return;
      }
      const { kind, step, window, round } = lost;
      const again = [kind, step, window, next, round].join('/');
      const said = [...asked, ...Object.keys(before.noticesSent)];
      assert.ok(said.includes(again), `${again} was not asked for`);
    },
};

export const invitedIsTold: Promised = {
  id: 'I2',
  says: 'an invited citizen is being told, or is on record as unreachable',
  follow:
    () =>
    ({ after }) => {
      if (after.state !== 'INVITED') return;
      const isPending = after.pendingNotices.some(({ kind }) => kind === 'YOUR_TURN');
      assert.ok(isPending || after.unreachableSince !== null, 'nobody tells the invited citizen');
    },
};

export const onlyWhatHolds: Promised = {
  id: 'I2',
  says: 'no notice is sent, or waited for, that says what has stopped being true',
  follow:
    () =>
    ({ after, before, effects }) => {
      if (after === before) return;
      for (const { id, kind } of after.pendingNotices) {
        assert.ok(noticeHolds(kind, after), `${id} is waited for in ${after.state}`);
      }
      const waits = new Set(after.pendingNotices.map(({ id }) => id));
      const last = effects.findLast((effect) => effect.type === 'sendNotice');
      if (last === undefined) return;
      assert.ok(waits.has(last.noticeId), `${last.noticeId} is sent in ${after.state}, and untrue`);
    },
};
