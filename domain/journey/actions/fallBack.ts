import { dayOf } from '../../calendar/dayBounds.js';
import { channels } from '../../notice/kind.js';
import { channelsFor } from '../../person/channels.js';
import type { EventType } from '../event.js';
import type { PendingNotice } from '../journey.js';
import { noticeHolds } from '../noticeHolds.js';
import { noticeValues } from '../noticeValues.js';
import { remember, type Step } from '../step.js';
import { sendThrough } from './sendNotice.js';

/**
 * the notice goes out again by the next channel after its own, and says what is true now. The
 * old one may still be received, but is no longer waited for. After the letter there is no channel
 * left, and the citizen is on record as unreachable (I2). What is no longer true goes nowhere.
 */
export function fallBack<T extends EventType>(step: Step<T>, notice: PendingNotice): Step<T> {
  const { journey, policy, event } = step;
  const rest = channels.slice(channels.indexOf(notice.channel) + 1);
  const usable = channelsFor(journey.facts, dayOf(event.at), policy, journey.logonClosedAt);
  const next = rest.find((channel) => usable.includes(channel));
  const waiting = journey.pendingNotices.filter((pending) => pending.id !== notice.id);
  const dropped = remember(step, { pendingNotices: waiting });
  const values = notice.values ?? noticeValues(notice.kind, journey, policy, next);
  if (values === null || !noticeHolds(notice.kind, journey)) return dropped;
  return next === undefined
    ? remember(dropped, { unreachableSince: event.at })
    : sendThrough(dropped, { ...again(notice), channel: next, values });
}

const again = ({ kind, step, window, round }: PendingNotice) => ({ kind, step, window, round });
