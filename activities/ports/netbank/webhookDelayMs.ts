const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Standard Webhooks: wall time after the first, second … failed attempt. */
export const ladderMs: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/**
 * Wall time until an event is offered to a bank again: up to a fifth longer than the ladder says, by `random` (0–1), so that
 * not all come back at once. `factor` shortens it where programme time runs fast.
 */
export function webhookDelayMs(attempts: number, random: number, factor = 1): number {
  const rung = Math.min(Math.max(attempts, 1), ladderMs.length) - 1;
  return Math.round((ladderMs[rung] ?? 0) * (1 + 0.2 * random) * factor);
}
