import type { Promised, Taken } from './promise.js';

/**
 * Follows one life by all of these promises at once. One that is broken is told of and followed no further in this life.
 */
export function followAll(
  promises: readonly Promised[],
  whenBroken: (promised: Promised, why: unknown) => void,
): (taken: Taken) => void {
  const followed = new Map(promises.map((promised) => [promised, promised.follow()]));
  return (taken) => {
    for (const [promised, look] of followed) {
      try {
        look(taken);
      } catch (why) {
        followed.delete(promised);
        whenBroken(promised, why);
      }
    }
  };
}
