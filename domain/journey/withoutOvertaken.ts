import type { Effect } from './effect.js';
import type { Journey } from './journey.js';
import { noticeHolds } from './noticeHolds.js';
import { parseNoticeId } from './noticeId.js';

interface Done {
  readonly journey: Journey;
  readonly effects: readonly Effect[];
}

/**
 * after every step, whatever says what has stopped being true stays in if it has not gone out, and is waited for
 * no more. What still holds is told on until it was seen. An older journey may wait for what fell away long ago: that too.
 */
export function withoutOvertaken(before: Journey, { journey, effects }: Done): Done {
  const waits = new Set(journey.pendingNotices.map(({ id }) => id));
  const noticeIds = Object.keys(journey.noticesSent).filter(
    (id) => !holds(id, journey) && (waits.has(id) || holds(id, before)),
  );
  if (noticeIds.length === 0) return { journey, effects };
  const pendingNotices = journey.pendingNotices.filter(({ id }) => !noticeIds.includes(id));
  return {
    journey: { ...journey, pendingNotices },
    effects: effects.some(withdrawsAll)
      ? effects
      : [{ type: 'withdrawNotices', noticeIds }, ...effects.filter(isNoneOf(noticeIds))],
  };
}

/** What one step both sends and overtakes is not sent at all: withdrawing comes before sending. */
const isNoneOf =
  (noticeIds: readonly string[]) =>
  (effect: Effect): boolean =>
    effect.type !== 'sendNotice' || !noticeIds.includes(effect.noticeId);

const withdrawsAll = (effect: Effect): boolean =>
  effect.type === 'withdrawNotices' && effect.noticeIds === null;

const holds = (id: string, journey: Journey): boolean => {
  const kind = parseNoticeId(id)?.kind;
  return kind !== undefined && noticeHolds(kind, journey);
};
