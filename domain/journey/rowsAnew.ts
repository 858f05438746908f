import { beginAnew } from './actions/beginAnew.js';
import { invite } from './actions/invite.js';
import type { EventType } from './event.js';
import { type AnyRow, type Guard, row } from './row.js';
import { endingStates } from './state.js';
import type { Action } from './step.js';

interface Anew<T extends EventType> {
  readonly on: T;
  /** of the order that comes to nothing */
  readonly of: Guard<NoInfer<T>>;
  readonly does: Action<NoInfer<T>>;
  readonly rules: readonly string[];
}

/** Rows for an order in place of the last device, which is gone already: its owner begins anew. */
export function rowsAnew<T extends EventType>({ on, of, does, rules }: Anew<T>): readonly AnyRow[] {
  const when: Guard<T> = {
    name: 'of the one in place of the last',
    holds: (step) => of.holds(step) && !step.journey.facts.mitIdIsActive,
  };
  return [
    row({ on, from: ['ENROLLED'], when, to: 'INVITED', does: [does, beginAnew, invite], rules }),
    row({ on, from: endingStates, when, to: null, does: [does, beginAnew], rules }),
  ];
}
