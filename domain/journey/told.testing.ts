import { withActive } from '../authenticator/authenticatorsAfter.js';
import { isActive } from '../authenticator/means.js';
import { day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { startOfDay } from '../calendar/dayBounds.js';
import { type Instant, instant } from '../calendar/instant.js';
import type { PersonFacts } from '../person/facts.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { somePerson } from '../testing/person.js';
import { asStored } from '../testing/walk.js';
import { decide } from './decide.js';
import type { EventPayloads, EventType, JourneyEvent } from './event.js';
import type { Journey } from './journey.js';
import { newJourney } from './newJourney.js';

export const released = day('2021-10-06');
/** So many days after the release, at noon or at that hour. */
export const at = (days: number, hours = 12): Instant =>
  instant(startOfDay(addDays(released, days)) + hours * 3_600_000);

/** A journey that remembers what was asked of the outside. */
export class Told {
  journey: Journey;
  readonly asked: string[] = [];
  policy = defaultPolicy;
  /** The values of the last notice. */
  said: Readonly<Record<string, string>> = {};
  constructor(facts: Partial<PersonFacts> = {}) {
    this.journey = newJourney('a-journey', { ...somePerson, ...facts });
  }

  hear<T extends EventType>(type: T, when: Instant, payload: EventPayloads[T]) {
    const event = { type, at: when, ...payload };
    return this.take(event satisfies { type: T; at: Instant } as JourneyEvent);
  }

  take(event: JourneyEvent) {
    if (event.type === 'activated') this.activates(event);
    const decision = decide(this.journey, event, this.policy);
    this.journey = decision.journey;
    for (const effect of decision.effects) {
      if (effect.type === 'sendNotice') {
        this.asked.push(`${effect.kind} by ${effect.channel}`);
        this.said = effect.values;
      } else if (effect.type !== 'tellBank') this.asked.push(effect.type);
    }
    return decision.answer;
  }

  /** MitID’s books follow what it tells: what has ended stays so. */
  private activates({ enrolmentId, means }: JourneyEvent<'activated'>): void {
    const { authenticators: known } = this.journey.facts;
    const id = enrolmentId ?? `by-another-way-${known.length}`;
    const authenticators = withActive(known, { id, means });
    this.changes({ authenticators, mitIdIsActive: authenticators.some(isActive) });
  }

  wake(when: Instant) {
    this.asked.length = 0;
    this.hear('wakeUp', when, {});
    return this.asked;
  }

  /** Wakes, and says which deadlines the banks were told. */
  banksTold(when: Instant) {
    const event = { type: 'wakeUp', at: when } as const;
    const { effects, journey } = decide(this.journey, event, this.policy);
    this.journey = journey;
    return effects.flatMap((effect) => (effect.type === 'tellBank' ? [effect.deadline] : []));
  }

  /** The memory goes to the database and comes back. */
  keep(): void {
    this.journey = asStored(this.journey);
  }

  changes(facts: Partial<PersonFacts>): void {
    this.journey = { ...this.journey, facts: { ...this.journey.facts, ...facts } };
  }
}

export const invited = (facts: Partial<PersonFacts> = {}): Told => {
  const told = new Told(facts);
  told.hear('released', at(0), { by: 'WAVE' });
  return told;
};

/** Invited, and the notice shown an hour later: the window is open. */
export const shown = (facts: Partial<PersonFacts> = {}): Told => {
  const told = invited(facts);
  told.hear('noticeReceived', at(0, 13), {
    noticeId: 'YOUR_TURN/0/0/NETBANK/0',
    happenedAt: at(0, 13),
  });
  return told;
};
