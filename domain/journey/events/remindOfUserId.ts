import { dayOf } from '../../calendar/dayBounds.js';
import { refused } from '../eventRows.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { type AnyRow, row } from '../row.js';
import { journeyStates } from '../state.js';
import { type Action, ask } from '../step.js';

const on = 'remindOfUserId';

const askMitId: Action<typeof on> = {
  name: 'ask MitID to remind its owner',
  run: (step) => ask(step, { type: 'orderUserIdReminder', on: dayOf(step.event.at) }),
};

/**
 * A forgotten user-ID is never read out, by nobody: MitID tells its owner, where it knows them to be. Whoever asks, for
 * whomever, learns nothing.
 */
export const remindOfUserId: readonly AnyRow[] = [
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  row({
    on,
    from: journeyStates,
    when: mitIdIsActive,
    to: null,
    does: [askMitId],
    rules: ['R-12'],
  }),
  refused(on, 'NOT_ENROLLED', ['R-12']),
];
