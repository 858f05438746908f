import { dayOf } from '../calendar/dayBounds.js';
import type { Channel } from '../notice/kind.js';
import { channelsFor } from '../person/channels.js';
import { daysFromReceipt } from './daysFromReceipt.js';
import type { Step } from './step.js';

/** how many days a window has that is opened by that channel; whoever opens it alone has those of the best one. */
export function windowLengthDays(
  { journey: { facts }, event, policy }: Step,
  openedBy: Channel | 'CITIZEN',
): number {
  const [best = 'LETTER'] = channelsFor(facts, dayOf(event.at), policy);
  return daysFromReceipt(facts, policy, openedBy === 'CITIZEN' ? best : openedBy);
}
