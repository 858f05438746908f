import { anyLife, eventsOf, followAll, type Life, live, promises } from '@overgang/domain/testing';
import fc from 'fast-check';

export interface RuleLives {
  readonly lives: number;
  readonly moves: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

/** A life in which a promise was broken, as short as it could be made. */
interface Broken {
  readonly why: string;
  /** `fc.check` finds it again by these */
  readonly seed: number;
  readonly path: string;
  readonly events: readonly string[];
}

const aRound = 1_000;

/** So often something was seen. */
class Tally {
  readonly counts = new Map<string, number>();

  see(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}

/** Follows one life by every promise at once; throws with the name of the one that is broken. */
function keepAll(life: Life, entered: Tally, asked: Tally): number {
  const look = followAll(promises, ({ id, says }, why) => {
    throw new Error(`${id}, ${says}: ${why instanceof Error ? why.message : why}`);
  });
  return live(life, (taken) => {
    look(taken);
    const { before, after, effects, answer } = taken;
    if (after.state !== before.state) entered.see(after.state);
    if (!answer.ok) asked.see('refused, with nothing changed');
    for (const { type } of effects) asked.see(type);
  });
}

const told = (life: Life): string[] => eventsOf(life).map((event) => JSON.stringify(event));

/** Random lives against `decide`, every promise looked at in every step. Ends at the first that is broken. */
export function liveByTheRules({ lives, moves, seed, tell }: RuleLives) {
  const [entered, asked] = [new Tally(), new Tally()];
  let [lived, steps] = [0, 0];
  const life = anyLife(moves, 1);
  const property = fc.property(life, (one) => {
    steps += keepAll(one, entered, asked);
  });
  let broken: Broken | null = null;
  while (lived < lives && broken === null) {
    const numRuns = Math.min(aRound, lives - lived);
    const { failed, counterexample, counterexamplePath, errorInstance, ...details } = fc.check(
      property,
      { seed: seed + lived, numRuns },
    );
    lived += details.numRuns;
    if (failed && counterexample)
      broken = {
        why: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
        seed: details.seed,
        path: counterexamplePath ?? '',
        events: told(counterexample[0]),
      };
    if (lived % (10 * aRound) === 0) tell(`${lived} lives by the rules, ${steps} steps`);
  }
  return { lived, steps, entered: entered.counts, asked: asked.counts, broken };
}

export type ByTheRules = ReturnType<typeof liveByTheRules>;
