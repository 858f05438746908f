import fc from 'fast-check';
import type { JourneyEvent } from '../journey/event.js';
import type { PersonFacts } from '../person/facts.js';
import { type Move, someMoves } from './moves.js';
import { anyPerson } from './person.js';
import type { Taken } from './promises/promise.js';
import { startOf, walkOn } from './walk.js';

/** Somebody, and all that happens to them. */
export interface Life {
  readonly person: PersonFacts;
  readonly moves: readonly Move[];
}

/** Lives of so many moves; shrunk, they become shorter down to the least. */
export const anyLife = (moves: number, least = moves): fc.Arbitrary<Life> =>
  fc.record({ person: anyPerson, moves: someMoves(moves, least) });

/** Lives it, each move once or twice, and shows every step. Answers how many there were. */
export function live({ person, moves }: Life, show: (taken: Taken) => void): number {
  let walk = startOf(person);
  let steps = 0;
  const take = (move: Move): void => {
    const { walk: next, event, decision } = walkOn(walk, move);
    const before = { ...walk.journey, facts: next.factual };
    const { effects, answer } = decision;
    walk = next;
    steps += 1;
    show({ before, after: next.journey, event, effects, answer, policy: next.policy });
  };
  for (const move of moves) {
    take(move);
    if (move.again) take({ ...move, gapMs: 0, sleeps: false, fact: 'NONE' });
  }
  return steps;
}

/** What happened in a life, to be read by somebody who looks for the step that went wrong. */
export function eventsOf(life: Life): readonly JourneyEvent[] {
  const events: JourneyEvent[] = [];
  live(life, ({ event }) => void events.push(event));
  return events;
}
