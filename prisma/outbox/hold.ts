/** How long a sender surely holds what it has leased: by its own wall clock, and changed when the lease is renewed. */
export interface Hold {
  sureUntilMs: number;
}

const longestSendMs = 10_000;

/**
 * Until when a send may begin under a lease that was asked for then: counted from before the database was asked, and so that
 * what is begun has ended before the lease has.
 */
export const sureUntilMs = (askedAtMs: number, leaseMs: number): number =>
  askedAtMs + leaseMs - Math.min(longestSendMs, leaseMs / 3);
