import { type Decision, type Effect, statedDeadline } from '@overgang/domain';
import type {
  JourneyAfter,
  JourneyDimensions,
  LoadedStep,
  TransitionWrite,
} from '@overgang/prisma';
import type { StepEvent } from './eventShape.js';

const counted = (dimensions: JourneyDimensions): string => {
  const { banks, wave, municipality, ageBand, means, hasMitId = false } = dimensions;
  return JSON.stringify([banks.toSorted(), wave, municipality, ageBand, means ?? 'NONE', hasMitId]);
};

/** Whether the journey is counted under other names than before: that too is a line of the timeline. */
export const isRecounted = (before: JourneyDimensions, after: JourneyDimensions): boolean =>
  counted(before) !== counted(after);

/** What the timeline may show of an effect: kinds, channels and days. */
function effectDetails(effect: Effect): object {
  if (effect.type !== 'sendNotice') return { type: effect.type };
  const { type, kind, channel, round } = effect;
  return { type, kind, channel, round };
}

function details(decision: Decision, notes: object): object {
  const { enrolment, reason } = decision.journey;
  return {
    effects: decision.effects.map(effectDetails),
    ...(reason === null ? {} : { reason }),
    ...(enrolment.means === null ? {} : { means: enrolment.means }),
    ...notes,
  };
}

/** who acted stands as the actor; by what right, here. */
function rightOf(event: StepEvent): object {
  if (!('power' in event) || event.power === undefined) return {};
  const { id, kind } = event.power;
  return { power: { id, kind } };
}

/** What keeps the citizen from using NemID: a code. */
const hindrance = (event: StepEvent): object =>
  event.type === 'nemIdHindered' ? { hindrance: event.by } : {};

/** what of NemID is off, so that an end that is half done is seen at once. */
const partOff = (event: StepEvent): object =>
  event.type === 'nemIdPartOff' ? { part: event.part } : {};

/** which bank has done what; the citizen sees their own banks. */
const logon = (event: StepEvent): object =>
  event.type === 'logonSwitched' ? { bank: event.bank, logon: event.word } : {};

/** One line of the timeline: nothing in it is personal. */
export function transitionOf(
  { journey: before, message, policy }: LoadedStep,
  event: StepEvent,
  decision: Decision,
  after: JourneyAfter,
  notes: object,
): TransitionWrite {
  return {
    event: event.type,
    fromState: before.state,
    toState: after.state,
    wasOverdue: before.isOverdue,
    isOverdue: after.isOverdue,
    dimensionsBefore: before.dimensions,
    dimensionsAfter: after.dimensions,
    details: details(decision, {
      ...notes,
      ...rightOf(event),
      ...hindrance(event),
      ...partOff(event),
      ...logon(event),
      deadline: statedDeadline(decision.journey, policy),
    }),
    actor: message?.actor ?? null,
    role: message?.role ?? null,
  };
}
