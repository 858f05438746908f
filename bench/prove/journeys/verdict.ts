import type { ByTheRules } from './liveByTheRules.js';
import type { ThroughSystem } from './liveThroughSystem.js';
import type { Settings } from './settings.js';

export interface Check {
  readonly says: string;
  readonly looked: number;
  /** what is wrong; null: nothing */
  readonly broken: string | null;
}

const ports = ['CITIZEN_SERVICE', 'DIGITAL_POST', 'LETTER', 'MITID', 'NEMID', 'NETBANK'];

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, one) => all + one, 0);

/** A proof in which too little happened is none: each port had to try again, and NemIDs ended. */
function thereWasEnough({ figures }: ThroughSystem): readonly Check[] {
  const tries = new Map(figures.tries.map(({ name, count }) => [name.split(':')[0], count]));
  const untried = ports.filter((port) => !tries.get(port));
  const ended = figures.ways.find(({ name }) => name === 'RETIREMENT_NOTICED to RETIRED');
  return [
    {
      says: 'every port had faults that a message met',
      looked: sum(tries.values()),
      broken: untried.length === 0 ? null : `not ${untried.join(', ')}`,
    },
    {
      says: 'journeys came to their end',
      looked: ended?.count ?? 0,
      broken: ended ? null : 'none did',
    },
  ];
}

/** Whether the promises held, by the rules and through the system, and whether enough happened to say so. */
export function verdict(
  { lives, citizens }: Pick<Settings, 'lives' | 'citizens'>,
  rules: Pick<ByTheRules, 'lived' | 'steps' | 'broken'>,
  system: ThroughSystem,
): readonly Check[] {
  return [
    {
      says: 'random lives keep every promise of the rules',
      looked: rules.lived,
      broken: rules.broken?.why ?? (rules.lived < lives ? 'too few' : null),
    },
    { says: 'in every one of their steps', looked: rules.steps, broken: null },
    {
      says: 'lives through the running system keep I1 to I9, by both sides’ books',
      looked: citizens,
      broken: system.promised.held ? null : 'see the promises',
    },
    ...thereWasEnough(system),
  ];
}
