/** Programme time as the outside world knows it. All instants are epoch milliseconds. */
export interface ProgrammeClock {
  /** Throws while `isKnown()` is false: nothing may be dated by guesswork. */
  readonly now: () => number;
  readonly isKnown: () => boolean;
  /** When the programme began; null on a wall clock, which has no beginning. */
  readonly beganAt: () => number | null;
  /** Programme milliseconds per wall millisecond; 0 while time stands still. */
  readonly speed: () => number;
}

/** The wall clock as programme clock, for a sandbox that serves nobody's API. */
export const wallClock: ProgrammeClock = {
  now: () => Date.now(),
  isKnown: () => true,
  beganAt: () => null,
  speed: () => 1,
};

export const isoInstant = (atMs: number): string => new Date(atMs).toISOString();
