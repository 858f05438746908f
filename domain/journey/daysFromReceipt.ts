import type { Channel } from '../notice/kind.js';
import type { PersonFacts } from '../person/facts.js';
import type { Policy } from '../programme/policy.js';

/** how many days somebody has from receiving a notice by that channel. Residence abroad adds some. */
export function daysFromReceipt(
  { isAbroad }: Pick<PersonFacts, 'isAbroad'>,
  policy: Pick<Policy, 'windowDays' | 'abroadExtraDays'>,
  channel: Channel,
): number {
  const days = policy.windowDays[channel];
  return isAbroad ? days + policy.abroadExtraDays : days;
}
