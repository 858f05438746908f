import type { EventPayloads } from './event.js';
import type { Journey } from './journey.js';

/** what MitID tells late of an id that it has changed again since; events come in any order. */
export function isOvertakenUserId(
  { enrolment, userIdChangedAt }: Pick<Journey, 'enrolment' | 'userIdChangedAt'>,
  { userId, happenedAt }: EventPayloads['userIdChanged'],
): boolean {
  const knownSince = Math.max(userIdChangedAt ?? 0, enrolment.activatedAt ?? 0);
  return userId !== enrolment.userId && happenedAt < knownSince;
}
