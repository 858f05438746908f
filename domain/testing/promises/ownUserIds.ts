import assert from 'node:assert/strict';
import type { Promised } from './promise.js';

export const ownUserIds: Promised = {
  id: 'I4',
  says: 'a journey holds the user-ID in use, beside at most one that MitID was asked for, and gives up every other',
  follow() {
    const held = new Set<string | null>();
    return ({ event, effects, after }) => {
      for (const effect of effects) {
        if (effect.type === 'giveUpUserId') held.delete(effect.canonical);
        if (effect.type === 'claimUserId') held.add(effect.canonical);
      }
      // MitID is master: what it tells is written beside the step's effects.
      if (event.type === 'userIdChanged' && after.enrolment.userId === event.userId)
        held.add(event.userId);
      const { enrolment, userIdChange } = after;
      const asked = userIdChange?.state === 'ASKED' ? userIdChange.userId : null;
      const wanted = new Set([enrolment.userId, asked].filter((userId) => userId !== null));
      assert.deepEqual([...held].toSorted(), [...wanted].toSorted());
    };
  },
};
