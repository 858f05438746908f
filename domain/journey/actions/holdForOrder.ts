import { addDays, laterDay } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { ActionOnAny } from '../step.js';
import { moveDeadline } from './moveDeadline.js';
import { openWindow } from './openWindow.js';

/**
 * what was ordered while no deadline ran holds it from now on, as it would have from the first; who never had a window
 * came of their own accord.
 */
export const holdForOrder: ActionOnAny = {
  name: 'hold the deadline for what is waited for',
  run: (step) => {
    const { window, waits } = step.journey;
    const { at } = step.event;
    if (window === null) return openWindow(step, 'CITIZEN', at);
    const { daysAfterWait } = step.policy;
    const last = waits.map(({ until }) => until).reduce(laterDay, dayOf(at));
    return moveDeadline(step, addDays(last, daysAfterWait));
  },
};
