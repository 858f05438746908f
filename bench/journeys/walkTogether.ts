import type { PreparedJourney, PreparedMessage } from './prepare.js';

type Send = (journeyId: string, message: PreparedMessage) => Promise<void>;

/**
 * Takes all journeys one message further, and then one more: so between two messages of a citizen come those of everybody
 * else. At most `inFlight` messages are on their way; a journey's own messages follow each other.
 */
export async function walkTogether(
  journeys: readonly PreparedJourney[],
  inFlight: number,
  send: Send,
): Promise<void> {
  const steps = journeys[0]?.messages.length ?? 0;
  const last = new Map<string, Promise<void>>();
  let next = 0;

  async function sendOne(turn: number): Promise<void> {
    const journey = journeys[turn % journeys.length];
    const message = journey?.messages[Math.floor(turn / journeys.length)];
    if (!journey || !message) return;
    const { journeyId } = journey;
    const sent = (last.get(journeyId) ?? Promise.resolve()).then(() => send(journeyId, message));
    last.set(journeyId, sent);
    await sent;
  }
  async function sender(): Promise<void> {
    while (next < steps * journeys.length) await sendOne(next++);
  }
  await Promise.all(Array.from({ length: inFlight }, sender));
}
