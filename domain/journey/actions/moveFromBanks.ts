import { dayOf } from '../../calendar/dayBounds.js';
import { usableBank } from '../../person/usableBank.js';
import type { EventType } from '../event.js';
import type { PendingNotice } from '../journey.js';
import { ask, type Step } from '../step.js';
import { fallBack } from './fallBack.js';

/** The notices that wait to be shown in a netbank the citizen can no longer use: ended, or closed to them. */
export function lostAtBanks<T extends EventType>(step: Step<T>): readonly PendingNotice[] {
  const { facts, logonClosedAt, pendingNotices } = step.journey;
  const today = dayOf(step.event.at);
  const isUsable = (reg: string): boolean => {
    const banks = facts.banks.filter(({ bank }) => bank === reg);
    return usableBank({ ...facts, banks }, today, logonClosedAt) !== null;
  };
  return pendingNotices.filter(({ bank }) => bank !== null && !isUsable(bank));
}

/** they go out by the next channel; the bank hears no more of those it was not yet told of. */
export function moveFromBanks<T extends EventType>(step: Step<T>): Step<T> {
  const lost = lostAtBanks(step);
  if (lost.length === 0) return step;
  const noticeIds = lost.map(({ id }) => id);
  return lost.reduce<Step<T>>(fallBack, ask(step, { type: 'withdrawNotices', noticeIds }));
}
