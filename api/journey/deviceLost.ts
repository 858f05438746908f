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

/** An id that is none is nobody's device: it reaches no journey. */
export function refuseUnknownDevice({ language, policy }: Context, id: string): void {
  const code = 'UNKNOWN_DEVICE';
  if (!isUuid(id)) throw new RuleRefusal(code, refusalText(code, language, policy));
}

/** Has it blocked and another ordered; the same request gets the same order, however often it is sent. */
export async function deviceLost(context: Context, lost: LostDevice): Promise<void> {
  const { journeyId, authenticatorId, delivery, whenNew } = lost;
  refuseUnknownDevice(context, authenticatorId);
  const enrolmentId = stableId(context, 'enrolment');
  await act(context, {
    journeyId,
    event: 'reportDeviceLost',
    payload: { authenticatorId, enrolmentId, delivery },
    ...(whenNew === undefined ? {} : { whenNew }),
  });
}
