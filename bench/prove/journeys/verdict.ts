import { effectTypes } from '@overgang/domain/testing';
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

/** What no life asked for was put to no test. */
function everythingWasAsked({ asked }: Pick<ByTheRules, 'asked'>): Check {
  const never = effectTypes.filter((type) => !asked.get(type));
  return {
    says: 'everything that a life can ask for was asked for by some',
    looked: effectTypes.length,
    broken: never.length === 0 ? null : `never ${never.join(', ')}`,
  };
}

/** What a worker killed in the middle could break: that the wrong NemID ends, or ends untold (I1, I5). */
const atTheEnd = ['I1', 'I5'];

function killedMeanwhile(kills: number, system: ThroughSystem): readonly Check[] {
  const { killedAt, retiring, promised } = system;
  const { from, until } = retiring;
  const during = killedAt.filter((at) => from && until && from <= at && at <= until);
  const ended = promised.verdicts.filter(({ id }) => atTheEnd.includes(id));
  const unproved = ended.filter(({ held, isShown }) => !held || !isShown).map(({ id }) => id);
  return [
    {
      says: 'workers were killed',
      looked: killedAt.length,
      broken: killedAt.length < kills ? `fewer than ${kills}` : null,
    },
    {
      says: 'workers were killed while NemIDs were being ended',
      looked: during.length,
      broken: during.length === 0 ? 'none was' : null,
    },
    {
      says: 'that NemID ends only as promised (I1, I5) was put to the test and held',
      looked: ended.length,
      broken: unproved.length === 0 ? null : unproved.join(', '),
    },
  ];
}

/** Whether the promises held, by the rules and through the system, and whether enough happened to say so. */
export function verdict(
  { lives, citizens, kills }: Pick<Settings, 'lives' | 'citizens' | 'kills'>,
  rules: Pick<ByTheRules, 'lived' | 'steps' | 'asked' | 'broken'>,
  system: ThroughSystem,
): readonly Check[] {
  return [
    {
      says: 'random lives keep every promise of the rules',
      looked: rules.lived,
      broken: rules.broken?.why ?? (rules.lived < lives ? 'too few' : null),
    },
    { says: 'in every one of their steps', looked: rules.steps, broken: null },
    everythingWasAsked(rules),
    {
      says: 'lives through the running system keep I1 to I9, by both sides’ books',
      looked: citizens,
      broken: system.promised.held ? null : 'see the promises',
    },
    ...thereWasEnough(system),
    ...killedMeanwhile(kills, system),
  ];
}
