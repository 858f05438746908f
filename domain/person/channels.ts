import { ageOn } from '../calendar/age.js';
import type { Day } from '../calendar/day.js';
import { type Channel, channels } from '../notice/kind.js';
import type { Policy } from '../programme/policy.js';
import type { PersonFacts } from './facts.js';
import { usableBank } from './usableBank.js';

/** What a channel needs; `closed` are the banks whose log-on is closed to the citizen. */
const usable: Record<
  Channel,
  (facts: PersonFacts, on: Day, policy: Policy, closed: readonly string[]) => boolean
> = {
  NETBANK: (facts, on, _policy, closed) => usableBank(facts, on, closed) !== null,
  DIGITAL_POST: (facts, on, policy) =>
    facts.identifiedBy === 'CPR' &&
    !facts.isExemptFromDigitalPost &&
    ageOn(facts.birthDate, on) >= policy.digitalPostMinimumAge,
  LETTER: () => true,
};

/** the channels by which the citizen can be told, best first; letter always. */
export function channelsFor(
  facts: PersonFacts,
  on: Day,
  policy: Policy,
  closed: readonly string[] = [],
): readonly Channel[] {
  return channels.filter((channel) => usable[channel](facts, on, policy, closed));
}
