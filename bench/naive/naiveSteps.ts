import type {
  ClockSegment,
  Day,
  Decision,
  Effect,
  EffectType,
  Instant,
  Journey,
  JourneyEvent,
  Policy,
} from '@overgang/domain';
import type { JourneyDimensions } from '@overgang/prisma';

type Said<E> = E extends { readonly type: string } ? Omit<E, 'at'> : never;

/** A message as the naive workflow gets it: with all it says, and the id of its row in the inbox. */
export interface NaiveMessage {
  readonly messageId: string;
  readonly said: Said<JourneyEvent>;
}

/** Read once, when the workflow starts; from then on the workflow itself is where the journey lives. */
export interface NaiveStart {
  readonly journey: Journey;
  readonly citizenId: string;
  readonly dimensions: JourneyDimensions;
  readonly policy: Policy;
  readonly clock: readonly ClockSegment[];
}

/** What one message made of the journey, to be saved. */
export interface NaiveChange {
  readonly messageId: string | null;
  readonly event: JourneyEvent;
  readonly before: Journey;
  readonly decision: Decision;
  readonly dimensionsBefore: JourneyDimensions;
  readonly policy: Policy;
}

type EffectOf<T extends EffectType> = Extract<Effect, { readonly type: T }>;

/** Whom an effect is about, and when. */
export interface About {
  readonly journeyId: string;
  readonly citizenId: string;
  /** Of the journey after the message. */
  readonly version: number;
  readonly at: Instant;
}

/** One regular activity an effect. */
export interface NaiveSteps {
  loadJourney(journeyId: string): Promise<NaiveStart>;
  saveState(change: NaiveChange): Promise<JourneyDimensions>;
  /** Whether the citizen has it now. */
  claimUserId(about: About, effect: EffectOf<'claimUserId'>): Promise<boolean>;
  sendNotice(about: About, effect: EffectOf<'sendNotice'>): Promise<void>;
  tellBank(about: About, effect: EffectOf<'tellBank'>): Promise<void>;
  beginEnrolment(about: About, effect: EffectOf<'beginEnrolment'>): Promise<void>;
  orderRetirement(about: About, effect: EffectOf<'orderRetirement'>): Promise<void>;
  quarantineReservations(about: About, until: Day): Promise<void>;
}
