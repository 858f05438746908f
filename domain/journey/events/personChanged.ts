import { fallBack } from '../actions/fallBack.js';
import { withdrawNotices } from '../actions/withdrawNotices.js';
import { otherwiseRecorded } from '../eventRows.js';
import { isDeceased } from '../guards/eligible.js';
import { type AnyRow, row } from '../row.js';
import { journeyStates } from '../state.js';
import { type Action, ask, remember, type Step } from '../step.js';

const on = 'personChanged';
type Changed = Step<typeof on>;

const stopQuietly: Action<typeof on> = {
  name: 'stop quietly',
  run: (step) => {
    const { retirement } = step.journey;
    const still = remember(step, { waits: [], isOverdue: false, overdueSince: null });
    return retirement === null || retirement.retiredAt !== null
      ? still
      : ask(still, { type: 'withdrawRetirement', retirementId: retirement.id });
  },
};

const lost = ({ journey }: Changed) =>
  journey.pendingNotices.filter(
    ({ bank }) => bank !== null && !journey.facts.banks.some((link) => link.bank === bank),
  );

const byNextChannel: Action<typeof on> = {
  name: 'send by the next channel what the former bank had not shown',
  run: (step) => lost(step).reduce(fallBack, step),
};

/** A death stops the journey quietly; an ended agreement moves the channel, the clock stays. */
export const personChanged: readonly AnyRow[] = [
  row({
    on,
    from: journeyStates.filter((state) => state !== 'DECEASED'),
    when: isDeceased,
    to: 'DECEASED',
    does: [withdrawNotices, stopQuietly],
    rules: ['R-44'],
  }),
  row({
    on,
    from: journeyStates,
    when: { name: 'an agreement ended', holds: (step) => lost(step).length > 0 },
    to: null,
    does: [byNextChannel],
    rules: ['R-02'],
  }),
  otherwiseRecorded(on, ['R-44', 'R-45']),
];
