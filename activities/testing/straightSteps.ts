import { randomUUID } from 'node:crypto';
import { addDays, dayOf, type EventType, type Instant } from '@overgang/domain';
import type { JourneyLab } from './journeyLab.js';

export interface StraightStep {
  readonly kind: EventType;
  readonly isAsked: boolean;
  readonly payload: (of: { readonly journeyId: string; readonly now: Instant }) => Promise<object>;
}

/** What happens to a citizen who goes straight on, step by step, with an extension on the way. */
export function straightSteps(lab: JourneyLab): readonly StraightStep[] {
  const told = (kind: EventType, payload: StraightStep['payload']): StraightStep => ({
    ...{ kind, isAsked: false, payload },
  });
  const asked = (kind: EventType, payload: StraightStep['payload']): StraightStep => ({
    ...{ kind, isAsked: true, payload },
  });
  const receiptOf = (notice: string) =>
    told('noticeReceived', async ({ journeyId, now }) => {
      const [sent] = await lab.notices(journeyId, notice);
      return { noticeId: sent?.noticeKey, happenedAt: now };
    });

  return [
    told('released', async () => ({ by: 'WAVE' })),
    receiptOf('YOUR_TURN'),
    asked('extendDeadline', async ({ now }) => {
      return { deadline: addDays(dayOf(now), 45), by: 'SUPPORT', why: 'ill' };
    }),
    asked('chooseUserId', async () => ({ asTyped: `borger ${randomUUID().slice(24)} x` })),
    asked('chooseAuthenticator', async ({ journeyId: enrolmentId }) => {
      return { means: 'APP', delivery: null, enrolmentId };
    }),
    told('activated', async ({ journeyId: enrolmentId, now: happenedAt }) => {
      return { means: 'APP', happenedAt, enrolmentId };
    }),
    told('retireNemId', async ({ journeyId: retirementId, now }) => {
      return { retirementId, endsOn: addDays(dayOf(now), 20), force: null };
    }),
    receiptOf('NEMID_ENDS'),
    told('nemIdRetired', async ({ journeyId: retirementId, now: happenedAt }) => {
      return { retirementId, happenedAt };
    }),
  ];
}
