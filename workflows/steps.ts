/** The answer to a message, as it is stored beside it: plain JSON with `ok` and, when refused, a stable `code`. */
export type StoredAnswer = { readonly ok: boolean; readonly [field: string]: unknown };

/** What a journey's workflow learns from a step. */
export interface Advanced {
  /** null for a wake-up, which nobody asked. */
  readonly answer: StoredAnswer | null;
  /** The next instant, in programme milliseconds, at which time alone changes something; it names the timer. */
  readonly wakeAt: number | null;
  /** Wall milliseconds until then; null: no wake-up, or programme time stands still. */
  readonly sleepMs: number | null;
  /** The journey rests or has ended. */
  readonly closes: boolean;
  /** State and next step for Temporal's own pages: nothing about the person. */
  readonly details: string;
}

/** Run as a local activity in the journey's own workflow task. */
export interface JourneySteps {
  /** Takes one step, once, whoever asks how often: with a stored message, or null for "time has passed". */
  advance(journeyId: string, messageId: string | null): Promise<Advanced>;
}

/** How a page went: go on at once or after a while, wait for a resume, or be done. */
export type Page =
  | { readonly next: 'GO_ON'; readonly afterMs: number }
  | { readonly next: 'WAIT_FOR_RESUME' }
  | { readonly next: 'DONE' };

/** Short work for the whole programme; every call can be repeated at any point. */
export interface ProgrammeSteps {
  releaseWavePage(waveId: string): Promise<Page>;
  retirementPage(proposalId: string): Promise<Page>;
  keepHouse(job: string): Promise<void>;
}

/** Work that never ends by itself: heartbeating activities that return when their worker stops. */
export interface StandingSteps {
  dispatch(port: string): Promise<void>;
  collect(feed: string): Promise<void>;
  sweep(): Promise<void>;
}
