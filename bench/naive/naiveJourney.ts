import {
  type Decision,
  decide,
  type Effect,
  type Journey,
  type JourneyEvent,
  programmeTime,
  refuse,
  restsOrEnds,
  wakeAt,
  wallMsUntil,
} from '@overgang/domain';
import { askedMessages, toldMessages } from '@overgang/workflows/messages';
import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxySinks,
  type Sinks,
  setHandler,
} from '@temporalio/workflow';
import type { About, NaiveMessage, NaiveStart, NaiveSteps } from './naiveSteps.js';

const steps = proxyActivities<NaiveSteps>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '100ms', maximumInterval: '15s' },
});

/** Tells the measurement that a message has been dealt with; it leaves no trace in the history. */
export interface WalkSinks extends Sinks {
  readonly walk: { taken(messageId: string): void };
}
const { walk } = proxySinks<WalkSinks>();

interface Waiting {
  readonly message: NaiveMessage;
  readonly answer?: (answer: Decision['answer']) => void;
}

function receive(queue: Waiting[]): void {
  for (const name of toldMessages) {
    setHandler(defineSignal<[NaiveMessage]>(name), (message) => void queue.push({ message }));
  }
  for (const name of askedMessages) {
    setHandler(
      defineUpdate<Decision['answer'], [NaiveMessage]>(name),
      (message) => new Promise((answer) => queue.push({ message, answer })),
    );
  }
}

/** What the event itself makes true must be known before anything is decided. */
const knowing = (journey: Journey, { type }: JourneyEvent): Journey =>
  type === 'activated' ? { ...journey, facts: { ...journey.facts, mitIdIsActive: true } } : journey;

/** Withdrawals have no activity of their own: they must precede the notices, and go with the state. */
async function perform(about: About, effect: Effect): Promise<void> {
  switch (effect.type) {
    case 'sendNotice':
      return steps.sendNotice(about, effect);
    case 'tellBank':
      return steps.tellBank(about, effect);
    case 'beginEnrolment':
      return steps.beginEnrolment(about, effect);
    case 'orderRetirement':
      return steps.orderRetirement(about, effect);
    case 'quarantineReservations':
      return steps.quarantineReservations(about, effect.until);
    default:
  }
}

/** Claims first, since a claim may be refused; saves; then does all the rest at once. */
async function take(start: NaiveStart, before: Journey, event: JourneyEvent, id: string | null) {
  const { citizenId, policy } = start;
  const known = knowing(before, event);
  let decision = decide(known, event, policy);
  const version = known.version + (decision.changed ? 1 : 0);
  const about = { journeyId: known.id, citizenId, version, at: event.at };
  const claim = decision.effects.find((effect) => effect.type === 'claimUserId');
  if (claim && !(await steps.claimUserId(about, claim))) decision = refuse(known, event, 'TAKEN');
  const change = { messageId: id, event, before: known, decision, policy };
  const dimensions = await steps.saveState({ ...change, dimensionsBefore: start.dimensions });
  await Promise.all(decision.effects.map((effect) => perform(about, effect)));
  return { journey: { ...decision.journey, version }, dimensions, answer: decision.answer };
}

/**
 * The journey as one would write it at first: its state is the workflow's own, the rules (the same `decide`) run in the
 * workflow, saving the state is a regular activity, and so is each effect. The wait is `condition` with a time-out.
 */
export async function naiveJourney(journeyId: string): Promise<void> {
  const queue: Waiting[] = [];
  receive(queue);
  let start = await steps.loadJourney(journeyId);
  while (!restsOrEnds(start.journey)) {
    const due = wakeAt(start.journey, start.policy);
    const sleepMs = due === null ? null : wallMsUntil(start.clock, due, Date.now());
    const isTold = () => queue.length > 0;
    await (sleepMs === null ? condition(isTold) : condition(isTold, Math.max(sleepMs, 50)));
    const waiting = queue.shift();
    const at = programmeTime(start.clock, Date.now());
    const event = waiting ? { ...waiting.message.said, at } : { type: 'wakeUp' as const, at };
    const id = waiting?.message.messageId ?? null;
    const taken = await take(start, start.journey, event, id);
    start = { ...start, journey: taken.journey, dimensions: taken.dimensions };
    waiting?.answer?.(taken.answer);
    if (id !== null) walk.taken(id);
  }
}
