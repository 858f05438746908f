import { lacksNemId } from '../../person/nemId.js';
import { orderRetirement } from '../actions/orderRetirement.js';
import { sendNoticeOf } from '../actions/sendNotice.js';
import { withdrawRetirement } from '../actions/withdrawRetirement.js';
import { refused } from '../eventRows.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { type JourneyState, journeyStates } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'retireNemId';

const forced: Guard<typeof on> = { name: 'forced', holds: ({ event }) => event.force !== null };
const announce: Action<typeof on> = {
  name: 'announce the end of NemID',
  run: (step) => {
    const { retirementId, endsOn, force } = step.event;
    const { retirement: former, state } = step.journey;
    const nothing = { noticeId: null, noticeReceivedAt: null, orderedAt: null, retiredAt: null };
    const before = former?.before ?? state;
    return remember(withdrawRetirement(step), {
      retirement: { id: retirementId, endsOn, before, force, ...nothing },
    });
  },
};

const order: Action<typeof on> = {
  name: 'order the end of NemID',
  run: (step) => orderRetirement(step, null),
};
const tell = sendNoticeOf<typeof on>('NEMID_ENDS', (step) => step.event.retirementId);

const notForceable: readonly JourneyState[] = ['INELIGIBLE', 'DECEASED', 'RETIRED'];
const forceable = journeyStates.filter((state) => !notForceable.includes(state));

const hasNone: Guard<typeof on> = {
  name: 'there is no NemID that could end',
  holds: ({ journey }) => lacksNemId(journey.facts.nemId),
};

/** The retirement signal: the notice first, the end only after its receipt, or by force (R-31, I1). */
export const retireNemId: readonly AnyRow[] = [
  row({
    on,
    from: forceable,
    when: hasNone,
    to: null,
    does: [],
    refuse: 'NO_NEMID',
    rules: ['R-31', 'R-38'],
  }),
  row({
    on,
    from: forceable,
    when: forced,
    to: 'RETIREMENT_NOTICED',
    does: [announce, tell, order],
    rules: ['R-31'],
  }),
  row({
    on,
    from: ['ENROLLED'],
    when: mitIdIsActive,
    to: 'RETIREMENT_NOTICED',
    does: [announce, tell],
    rules: ['R-31'],
  }),
  refused(on, 'NOT_NOW', ['R-31'], ['RETIREMENT_NOTICED', 'RETIRED']),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, 'MITID_NOT_ACTIVE', ['R-31']),
];
