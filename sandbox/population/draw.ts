/**
 * A number 0 ≤ x < 1 that depends on the labels alone: the same question has the same answer after a restart and
 * whatever else was drawn before. (FNV-1a, then murmur3's finaliser.)
 */
export function draw(...labels: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of labels.join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

export const drawBetween = (
  low: number,
  high: number,
  ...labels: readonly (string | number)[]
): number => low + (high - low) * draw(...labels);

/** A whole number from `low` to `high`, both included. */
export const drawWhole = (
  low: number,
  high: number,
  ...labels: readonly (string | number)[]
): number => Math.floor(drawBetween(low, high + 1, ...labels));

export const isDrawn = (share: number, ...labels: readonly (string | number)[]): boolean =>
  draw(...labels) < share;

/** One of the items; throws when there is none. */
export function drawOne<T>(items: readonly T[], ...labels: readonly (string | number)[]): T {
  const item = items[drawWhole(0, items.length - 1, ...labels)];
  if (item === undefined) throw new Error('nothing to draw from');
  return item;
}

/** One of the keys, as often as its share says; shares need not add up to anything. */
export function drawShare<Key extends string>(
  shares: readonly (readonly [Key, number])[],
  ...labels: readonly (string | number)[]
): Key {
  let left = draw(...labels) * shares.reduce((sum, [, share]) => sum + share, 0);
  const found = shares.find(([, share]) => {
    left -= share;
    return left < 0;
  });
  const last = found ?? shares.at(-1);
  if (!last) throw new Error('no shares to draw from');
  return last[0];
}
