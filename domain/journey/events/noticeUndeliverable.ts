import { fallBack } from '../actions/fallBack.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';
import { journeyStates } from '../state.js';
import type { Action, Step } from '../step.js';

const pendingOf = ({ journey, event }: Step<'noticeUndeliverable'>) =>
  journey.pendingNotices.find((pending) => pending.id === event.noticeId);

const byNextChannel: Action<'noticeUndeliverable'> = {
  name: 'send by the next channel',
  run: (step) => {
    const notice = pendingOf(step);
    return notice === undefined ? step : fallBack(step, notice);
  },
};

/** The channel cannot reach the citizen: the next one does. */
export const noticeUndeliverable: readonly AnyRow[] = [
  row({
    on: 'noticeUndeliverable',
    from: journeyStates,
    when: { name: 'still waited for', holds: (step) => pendingOf(step) !== undefined },
    to: null,
    does: [byNextChannel],
    rules: ['R-11', 'R-44'],
  }),
  otherwiseRecorded('noticeUndeliverable', ['R-11']),
];
