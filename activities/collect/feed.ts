import type { Channel, EventType, Instant, Policy } from '@overgang/domain';
import type { PoolClient } from 'pg';
import type { Response } from '../ports/request.js';

/** By what an outside system names whom an event is about. */
export type About =
  | { readonly cpr: string }
  /** the key under which we sent it something, by the channel that is its own */
  | { readonly providerKey: string; readonly channel: Channel };

/** What the database knows of whom an event is about. */
export interface Found {
  readonly journeyId: string;
  readonly citizenId: string;
  readonly isAbroad: boolean;
  /** the notice that was sent under the provider key */
  readonly noticeKey: string | null;
}

export interface FoundEvent {
  readonly found: Found;
  /** when it happened, as the sender says */
  readonly happenedAt: Instant;
  readonly now: Instant;
  readonly policy: Policy;
}

/** What an event means to us. */
export interface Meaning {
  /** for the journey */
  readonly tells?: {
    readonly kind: EventType;
    readonly payload: object;
    /** programme time: not handed to the journey before */
    readonly deliverAfter?: Instant;
  };
  /** what it changes beside the journey, in the same transaction; answers why it could not, if so */
  readonly changes?: (db: PoolClient) => Promise<string | null>;
}

/** One event of a feed, read: whom it is about and what it means once they are known. */
export interface FeedEvent {
  /** the sender's own id of the event */
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly about: About;
  readonly meaning: (of: FoundEvent) => Meaning;
}

/** An outside system's feed: where it is asked, and how its page is read. */
export interface Feed {
  readonly name: string;
  readonly path: string;
  /** Events that cannot be read are answered by their place, so that none is lost in silence. */
  readonly read: (body: unknown) => FeedPage;
  /** Absent where a message of ours cannot be asked about by its key. */
  readonly question?: Question;
}

/** How an outside system is asked what became of one message of ours. */
export interface Question {
  readonly path: (providerKey: string) => string;
  /** What the feed would have told of it; null: the system does not know that key. */
  readonly read: (answer: Response) => FeedPage | null;
}

export interface FeedPage {
  readonly events: readonly FeedEvent[];
  /** how many could not be read */
  readonly unreadable: number;
  /** of each of them: its own key, or its place before the cursor */
  readonly unreadableKeys: readonly string[];
  readonly next: string;
}
