import { compareDays } from '../../calendar/dayArithmetic.js';
import { skipsStage } from '../../retirement/stages.js';
import { stopCards } from '../actions/stopCards.js';
import { otherwiseRecorded, refused } from '../eventRows.js';
import { withOwnPolicy } from '../ownPolicy.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { journeyStates } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'nemIdStageBegun';

const isSkipped: Guard<typeof on> = {
  name: 'the stage before it would be skipped',
  holds: ({ event, policy }) => skipsStage(event.stage, event.beginsOn, policy),
};

/** Never later than it was said to begin. */
const isEarlier: Guard<typeof on> = {
  name: 'earlier than known',
  holds: ({ journey, event }) => {
    const known = journey.nemIdStages?.[event.stage];
    return known === undefined || compareDays(event.beginsOn, known) < 0;
  },
};

const begin: Action<typeof on> = {
  name: 'note from when the stage holds',
  run: (step) => {
    const { stage, beginsOn } = step.event;
    const noted = remember(step, {
      nemIdStages: { ...step.journey.nemIdStages, [stage]: beginsOn },
    });
    return stage === 'NO_REPLACEMENT_CARDS' ? stopCards(withOwnPolicy(noted)) : noted;
  },
};

const open = journeyStates.filter((state) => state !== 'DECEASED' && state !== 'RETIRED');

/** A stage of the end of NemID begins for some before it does for all. */
export const nemIdStageBegun: readonly AnyRow[] = [
  refused(on, 'JOURNEY_ENDED', ['R-32'], ['DECEASED', 'RETIRED']),
  row({
    on,
    from: open,
    when: isSkipped,
    to: null,
    does: [],
    refuse: 'STAGE_SKIPPED',
    rules: ['R-32'],
  }),
  row({ on, from: open, when: isEarlier, to: null, does: [begin], rules: ['R-07', 'R-32'] }),
  otherwiseRecorded(on, ['R-32']),
];
