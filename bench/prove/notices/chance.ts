/** Numbers from 0 to below 1 that follow from a seed: a run can be repeated with the same choices. (mulberry32) */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several, by chance. */
export function oneOf<T>(chance: () => number, all: readonly T[]): T {
  const chosen = all[Math.floor(chance() * all.length)];
  if (chosen === undefined) throw new Error('there is nothing to choose from');
  return chosen;
}

export const between = (chance: () => number, low: number, high: number): number =>
  low + (high - low) * chance();
