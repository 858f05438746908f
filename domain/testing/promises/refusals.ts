import assert from 'node:assert/strict';
import { type Decision, decide } from '../../journey/decide.js';
import type { Effect } from '../../journey/effect.js';
import type { Journey } from '../../journey/journey.js';
import type { Promised } from './promise.js';

/** What brings something about outside, and under which key: the same key twice is one thing. */
const orders = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => {
    switch (effect.type) {
      case 'beginEnrolment':
        return [`enrolment ${effect.enrolmentId}`];
      case 'reorderDevice':
        return [`device ${effect.enrolmentId} ${effect.orderedAt}`];
      case 'orderUserIdChange':
        return [`user-ID ${effect.changeId}`];
      case 'orderRetirement':
        return [`retirement ${effect.retirementId}`];
      case 'bookAppointment':
        return [`time ${effect.purpose}`];
      default:
        return [];
    }
  });

const asIs = (journey: Journey): object => ({ ...journey, facts: null });

function changesNothing({ effects, journey }: Pick<Decision, 'effects' | 'journey'>, was: Journey) {
  assert.deepEqual(effects, [], 'a refusal asks something of the outside');
  assert.deepEqual(asIs(journey), asIs(was), 'a refusal changes the journey');
}

/** Whoever decides is asked each thing once more, in the journey as it has become. */
export const refusalsChangeNothingOf = (ask: typeof decide): Promised => ({
  id: 'I9',
  says: 'a refusal changes nothing, and asking twice is answered without harm',
  follow:
    () =>
    ({ before, after, event, effects, answer, policy }) => {
      const again = ask(after, event, policy);
      if (!answer.ok) {
        changesNothing({ effects, journey: after }, before);
        assert.deepEqual(again.answer, answer, 'the same refusal is answered otherwise');
      }
      if (!again.answer.ok) changesNothing(again, after);
      const known = orders(effects);
      const twice = orders(again.effects).filter((order) => !known.includes(order));
      assert.deepEqual(twice, [], 'asking twice orders something more');
    },
});

export const refusalsChangeNothing = refusalsChangeNothingOf(decide);
