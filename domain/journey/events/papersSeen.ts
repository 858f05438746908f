import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { lacksNemId } from '../../person/nemId.js';
import { idIsInOrder } from '../actions/idIsInOrder.js';
import { invite } from '../actions/invite.js';
import { useAppointment } from '../actions/useAppointment.js';
import { refused, refusedWithMitId } from '../eventRows.js';
import { idUpdateIsNeeded } from '../guards/eligible.js';
import type { RefusalCode } from '../refusal.js';
import { type AnyRow, type Guard, row } from '../row.js';
import type { JourneyState } from '../state.js';
import { type Action, ask, remember, type Step } from '../step.js';

const on = 'papersSeen';
type Seen = Step<typeof on>;

/** never had one, or deleted on request: this is the first, or the next. */
const hasNone = ({ journey }: Seen): boolean => lacksNemId(journey.facts.nemId);

/** What is seen is put in order with us; NemID hears of it from borgerservice, not from us (I5). */
const putInOrder: Action<typeof on> = {
  name: 'note that ID information is in order, or that NemID was issued',
  run: (step) => {
    const { facts } = step.journey;
    const isFirst = hasNone(step);
    const state = isFirst ? 'ACTIVE' : facts.nemId.state;
    return ask(
      remember(step, { facts: { ...facts, nemId: { state, idUpdateRequired: false } } }),
      isFirst ? { type: 'noteNemIdIssued' } : { type: 'noteIdInOrder' },
    );
  },
};

/** Before they were told, or while they rest: nothing else changes. */
const beside: readonly JourneyState[] = ['WAITING', 'DECLINED', 'REFUSED', 'INELIGIBLE'];
const from: readonly JourneyState[] = ['ID_UPDATE_REQUIRED', ...beside];

const refuse = (code: RefusalCode, name: string, holds: (step: Seen) => boolean): AnyRow => {
  const when: Guard<typeof on> = { name, holds };
  return row({ on, from, when, to: null, does: [], refuse: code, rules: ['R-06', 'R-07'] });
};

const isNotNeeded = (step: Seen): boolean => !idUpdateIsNeeded.holds(step);

const witnessIsTooYoung = ({ event, policy }: Seen): boolean =>
  event.witnessAge !== null && event.witnessAge < policy.witnessMinimumAge;

const isNotAccepted = ({ event, policy }: Seen): boolean =>
  event.papers !== null && !policy.acceptedPapers.includes(event.papers);

const hasExpired = ({ event }: Seen): boolean =>
  event.papers !== null &&
  (event.validUntil === null || compareDays(event.validUntil, dayOf(event.at)) < 0);

/** a first NemID needs papers; otherwise somebody may vouch. */
const lacksPapers = (step: Seen): boolean =>
  step.event.papers === null && (step.event.witnessAge === null || hasNone(step));

/** At the counter: papers, or somebody of age who vouches; for a first NemID papers alone. */
export const papersSeen: readonly AnyRow[] = [
  refuse('NO_ID_UPDATE_NEEDED', 'ID information is in order', isNotNeeded),
  refuse('WITNESS_TOO_YOUNG', 'the witness is too young', witnessIsTooYoung),
  refuse('PAPERS_NOT_ACCEPTED', 'papers of a kind that does not count', isNotAccepted),
  refuse('PAPERS_EXPIRED', 'papers not valid today', hasExpired),
  refuse('PAPERS_NEEDED', 'no papers, and nobody who may vouch', lacksPapers),
  row({
    on,
    from: ['ID_UPDATE_REQUIRED'],
    to: 'INVITED',
    does: [putInOrder, useAppointment, idIsInOrder, invite],
    rules: ['R-06', 'R-07'],
  }),
  row({ on, from: beside, to: null, does: [putInOrder], rules: ['R-06', 'R-07'] }),
  refused(on, 'ALREADY_ENROLLED', ['R-06'], ['ENROLLED']),
  refusedWithMitId(on, ['R-06']),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, 'NO_ID_UPDATE_NEEDED', ['R-06']),
];
