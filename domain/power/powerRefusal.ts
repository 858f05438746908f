import { dayOf } from '../calendar/dayBounds.js';
import type { EventType, JourneyEvent } from '../journey/event.js';
import type { Journey } from '../journey/journey.js';
import type { RefusalCode } from '../journey/refusal.js';
import type { Policy } from '../programme/policy.js';
import { isOnOwnWay } from './isOnOwnWay.js';
import type { HelperAct } from './power.js';
import { powerFault } from './powerFault.js';

/** The acts of a helper among the events; all others are nobody's but the citizen's own. */
const actOf: Partial<Record<EventType, HelperAct>> = {
  chooseAuthenticator: 'CHOOSE_AUTHENTICATOR',
  reportDeviceLost: 'REPORT_LOST_DEVICE',
  bookAppointment: 'APPOINTMENT',
  moveAppointment: 'APPOINTMENT',
  cancelAppointment: 'APPOINTMENT',
  decline: 'DECLINE',
  resume: 'DECLINE',
};

/** why what a helper wants is not theirs to do; null where it is, or where nobody stands in for the citizen. */
export function powerRefusal(
  { facts }: Pick<Journey, 'facts'>,
  event: JourneyEvent,
  policy: Policy,
): RefusalCode | null {
  const { power } = event;
  if (power === undefined) return null;
  const act = actOf[event.type];
  if (act === undefined) return 'POWER_OUT_OF_SCOPE';
  const on = dayOf(event.at);
  const fault = powerFault(power, act, on);
  if (fault !== null) return fault;
  return isOnOwnWay(power, act, { facts, on, policy }) ? null : 'POWER_NOT_FOR_THIS_WAY';
}
