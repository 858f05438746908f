import { randomUUID } from 'node:crypto';
import {
  addDays,
  canonicalForm,
  dayOf,
  type EventType,
  type Instant,
  noticeId,
} from '@overgang/domain';

export interface WalkMessage {
  readonly kind: EventType;
  readonly payload: object;
}

export const bankReg = '1234';

const yourTurn = noticeId({
  kind: 'YOUR_TURN',
  step: '0',
  window: 0,
  channel: 'NETBANK',
  round: 0,
});

const nemIdEnds = (retirementId: string): string =>
  noticeId({ kind: 'NEMID_ENDS', step: retirementId, window: 1, channel: 'NETBANK', round: 0 });

/** Letters only, so that no rule about digits or numbers can be met by chance. */
function anyUserId(): string {
  const letters = [...randomUUID().replaceAll('-', '')].map((hex) =>
    String.fromCharCode(97 + Number.parseInt(hex, 16)),
  );
  return `borger ${letters.join('')}`;
}

/**
 * The eight messages of a straight app journey, from its release to the end of NemID. What they refer to is known beforehand: a
 * notice's natural key says kind, step, window, channel and round.
 */
export function straightWalk(happenedAt: Instant): readonly WalkMessage[] {
  const [enrolmentId, retirementId] = [randomUUID(), randomUUID()];
  const userId = canonicalForm(anyUserId());
  const chosen = { asTyped: userId, canonical: userId, broken: [] };
  const endsOn = addDays(dayOf(happenedAt), 60);
  return [
    { kind: 'released', payload: { by: 'WAVE' } },
    { kind: 'noticeReceived', payload: { noticeId: yourTurn, happenedAt } },
    { kind: 'chooseUserId', payload: chosen },
    { kind: 'chooseAuthenticator', payload: { means: 'APP', delivery: null, enrolmentId } },
    { kind: 'activated', payload: { means: 'APP', happenedAt, userId, enrolmentId } },
    { kind: 'retireNemId', payload: { retirementId, endsOn, force: null } },
    { kind: 'noticeReceived', payload: { noticeId: nemIdEnds(retirementId), happenedAt } },
    { kind: 'nemIdRetired', payload: { retirementId, happenedAt } },
  ];
}
