import type { Context } from 'hono';
import type { UserIdOutcome } from './ownUserIds.js';
import { refusalBody } from './refusals.js';

/** What whoever asked for another user-ID is answered, its owner or an enrolling party. */
export function answerUserId(request: Context, result: UserIdOutcome) {
  if (result.outcome === 'ACTIVE') return request.json({ status: 'ACTIVE' });
  if (result.outcome === 'UNKNOWN') return request.json(refusalBody('NO_MITID'), 404);
  if (result.outcome === 'REFUSED') return request.json(refusalBody(result.code), 422);
  return request.json(refusalBody('USER_ID_TAKEN'), 409);
}
