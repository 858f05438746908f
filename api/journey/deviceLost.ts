import { type Delivery, refusalText } from '@overgang/domain';
import type { ClientBase } from 'pg';
import type { Context } from '../schema/context.js';
import { isUuid } from '../schema/isUuid.js';
import { RuleRefusal } from '../schema/refusals/ruleRefusal.js';
import { act } from './act.js';
import { stableId } from './stableId.js';

export interface LostDevice {
  readonly journeyId: string;
  readonly authenticatorId: string;
  readonly delivery: Delivery | null;
  readonly whenNew?: (db: ClientBase) => Promise<void>;
}

/** Has it blocked and another ordered; the same request gets the same order, however often it is sent. */
export async function deviceLost(context: Context, lost: LostDevice): Promise<void> {
  const { journeyId, authenticatorId, delivery, whenNew } = lost;
  if (!isUuid(authenticatorId)) {
    throw new RuleRefusal(
      'UNKNOWN_DEVICE',
      refusalText('UNKNOWN_DEVICE', context.language, context.policy),
    );
  }
  const enrolmentId = stableId(context, 'enrolment');
  await act(context, {
    journeyId,
    event: 'reportDeviceLost',
    payload: { authenticatorId, enrolmentId, delivery },
    ...(whenNew === undefined ? {} : { whenNew }),
  });
}
