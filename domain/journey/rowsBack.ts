import { askForIdUpdate } from './actions/askForIdUpdate.js';
import { giveMoreDays } from './actions/giveMoreDays.js';
import { holdForOrder } from './actions/holdForOrder.js';
import { invite } from './actions/invite.js';
import { sendNotice } from './actions/sendNotice.js';
import { takeRetirementBack } from './actions/takeRetirementBack.js';
import type { EventType } from './event.js';
import { bothHold } from './guards/bothHold.js';
import { mitIdIsActive } from './guards/eligible.js';
import { firstIsOrdered } from './guards/firstIsOrdered.js';
import { replacementIsOrdered } from './guards/replacementIsOrdered.js';
import { type AnyRow, type Guard, row } from './row.js';
import type { JourneyState } from './state.js';
import type { Action, ActionOnAny } from './step.js';

const stoodIn = (state: JourneyState): Guard => ({
  name: `it stood in ${state}`,
  holds: ({ journey }) => journey.retirement?.before === state,
});

interface WayBack {
  readonly to: JourneyState;
  readonly when: Guard | null;
  readonly after: readonly ActionOnAny[];
}

const stood = (state: JourneyState, ...after: readonly ActionOnAny[]): WayBack => ({
  to: state,
  when: stoodIn(state),
  after,
});

/** The first that fits: whatever is on its way goes on, nobody is enrolled without MitID or another device on its way, and who is invited anew is told so. */
const waysBack: readonly WayBack[] = [
  { to: 'ENROLLED', when: mitIdIsActive, after: [] },
  { to: 'ENROLLED', when: replacementIsOrdered, after: [] },
  { to: 'ACTIVATING', when: firstIsOrdered, after: [holdForOrder] },
  stood('WAITING'),
  stood('DECLINED'),
  stood('REFUSED'),
  stood('ID_UPDATE_REQUIRED', askForIdUpdate),
  stood('WINDOW_OPEN', giveMoreDays),
  // What was to be activated came to nothing meanwhile.
  { to: 'WINDOW_OPEN', when: stoodIn('ACTIVATING'), after: [giveMoreDays] },
  { to: 'INVITED', when: null, after: [invite] },
];

interface Back<T extends EventType> {
  readonly on: T;
  readonly from: readonly JourneyState[];
  readonly when?: Guard<NoInfer<T>>;
  readonly does: readonly Action<NoInfer<T>>[];
  readonly rules: readonly string[];
}

/** Rows that lead a journey whose retirement is taken back to where it stood before. */
export function rowsBack<T extends EventType>(back: Back<T>): readonly AnyRow[] {
  const { on, from, does, rules } = back;
  return waysBack.map((way) =>
    row({
      on,
      from,
      ...both(back.when, way.when),
      to: way.to,
      does: [...does, sendNotice('RETIREMENT_ROLLED_BACK'), takeRetirementBack, ...way.after],
      rules,
    }),
  );
}

function both<T extends EventType>(
  one: Guard<T> | undefined,
  other: Guard | null,
): { when?: Guard<T> } {
  const guards = [one, other].filter((guard) => guard !== undefined && guard !== null);
  return guards.length === 0 ? {} : { when: bothHold(...guards) };
}
