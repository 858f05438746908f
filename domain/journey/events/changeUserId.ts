import { dayOf } from '../../calendar/dayBounds.js';
import { restsUntil } from '../actions/restsUntil.js';
import { refused } from '../eventRows.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { journeyStates } from '../state.js';
import { type Action, ask, remember, type Step } from '../step.js';

const on = 'changeUserId';
type Changing = Step<typeof on>;

const isBroken: Guard<typeof on> = {
  name: 'the user-ID breaks a rule',
  holds: ({ event }) => event.broken.length > 0 || event.canonical === null,
};

const lacksMitId: Guard = {
  name: 'MitID is not active',
  holds: (step) => !mitIdIsActive.holds(step),
};

const isTheirs: Guard<typeof on> = {
  name: 'it is theirs already',
  holds: ({ event: { canonical }, journey: { enrolment, userIdChange } }) =>
    userIdChange?.state === 'ASKED'
      ? userIdChange.userId === canonical
      : enrolment.userId === canonical,
};

/** An id asked for before, and not confirmed: nobody wants it any more. */
function giveUpAsked(step: Changing): Changing {
  const { enrolment, userIdChange: before } = step.journey;
  if (before?.state !== 'ASKED' || before.userId === enrolment.userId) return step;
  const until = restsUntil(step);
  return ask(step, { type: 'giveUpUserId', canonical: before.userId, until });
}

const askMitId: Action<typeof on> = {
  name: 'ask MitID for the other user-ID',
  run: (step) => {
    const { canonical: userId, asTyped, changeId, at } = step.event;
    if (userId === null) return step;
    const asked = ask(
      giveUpAsked(step),
      { type: 'claimUserId', canonical: userId, asTyped },
      { type: 'orderUserIdChange', changeId, userId },
    );
    const change = { id: changeId, userId, state: 'ASKED', on: dayOf(at) } as const;
    return remember(asked, { userIdChange: change });
  },
};

/** another user-ID after enrolment, under the same rules; the former one stays in use until MitID has confirmed. */
export const changeUserId: readonly AnyRow[] = [
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  row({
    on,
    from: journeyStates,
    when: lacksMitId,
    to: null,
    does: [],
    refuse: 'NOT_ENROLLED',
    rules: ['R-23'],
  }),
  row({
    on,
    from: journeyStates,
    when: isBroken,
    to: null,
    does: [],
    refuse: 'USER_ID_BROKEN',
    rules: ['R-13', 'R-14', 'R-15', 'R-16', 'R-19', 'R-23'],
  }),
  row({ on, from: journeyStates, when: isTheirs, to: null, does: [], rules: ['R-23'] }),
  row({ on, from: journeyStates, to: null, does: [askMitId], rules: ['R-17', 'R-23'] }),
];
