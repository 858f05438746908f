import type { CanonicalUserId } from '../../userId/canonicalForm.js';
import type { EventType } from '../event.js';
import { type Action, ask, remember, type Step } from '../step.js';
import { forgetOrder } from './forgetOrder.js';
import { giveUpUserId } from './giveUpUserId.js';
import { stopWaitingFor } from './waitFor.js';
import { withdrawThose } from './withdrawNotices.js';

interface Wished {
  readonly canonical: CanonicalUserId;
  readonly asTyped: string;
}

/** the ledger is asked for the id in the step's own transaction; it may still refuse. */
export function claim<T extends EventType>(step: Step<T>, { canonical, asTyped }: Wished): Step<T> {
  const claimed = ask(giveUpFormer(step, canonical), { type: 'claimUserId', canonical, asTyped });
  const { enrolment } = step.journey;
  const chosen = withdrawThose(claimed, ({ kind }) => kind === 'USER_ID_NOT_TRANSFERABLE');
  const forgotten = forgetOrder(stopWaitingFor(chosen, 'DEVICE'));
  return remember(forgotten, {
    enrolment: { ...enrolment, userId: canonical, means: null, id: null },
  });
}

export const claimUserId: Action<'chooseUserId'> = {
  name: 'claim the user-ID',
  run: (step) => {
    const { canonical, asTyped } = step.event;
    return canonical === null ? step : claim(step, { canonical, asTyped });
  },
};

/** By a later choice. */
function giveUpFormer<T extends EventType>(step: Step<T>, chosen: string): Step<T> {
  const former = step.journey.enrolment.userId;
  if (former === null || former === chosen) return step;
  return giveUpUserId(step, former);
}
