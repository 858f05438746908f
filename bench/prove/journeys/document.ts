import type { Figure } from '../notices/readEvidence.js';
import type { ByTheRules } from './liveByTheRules.js';
import type { ThroughSystem } from './liveThroughSystem.js';
import type { Settings } from './settings.js';
import type { Check } from './verdict.js';

export interface Outcome {
  readonly held: boolean;
  readonly at: Date;
  readonly minutes: number;
  readonly settings: Settings;
  readonly checks: readonly Check[];
  readonly rules: ByTheRules;
  readonly system: ThroughSystem;
}

const figureLines = (figures: readonly Figure[]): string[] =>
  figures.length === 0 ? ['- none'] : figures.map(({ name, count }) => `- ${name}: ${count}`);

const countLines = (counts: ReadonlyMap<string, number>): string[] =>
  figureLines([...counts].toSorted().map(([name, count]) => ({ name, count })));

const checkLine = ({ says, looked, broken }: Check): string =>
  `| ${says} | ${looked} | ${broken === null ? '0' : `**${broken}**`} |`;

/** The life that broke a promise, as short as it could be made. */
function brokenLife({ broken }: ByTheRules): string[] {
  if (broken === null) return [];
  const { why, seed, path, events } = broken;
  const found = `Found again by seed ${seed}, path \`${path}\`.`;
  return ['', '## A life that broke a promise', '', why, '', found, '', '```', ...events, '```'];
}

/** The report of a run, as a page. */
export function documentOf(of: Outcome): string {
  const { settings, rules, system } = of;
  const { citizens, seed, speed } = settings;
  return [
    '# Proof by force: whatever happens to whom, the promises hold',
    '',
    `**${of.held ? 'It held.' : 'It did not hold.'}** Written by \`npm run prove -- journeys\` on ${of.at.toISOString().slice(0, 10)}: ${rules.lived} lives by the rules, ${citizens} through the running system, seed ${seed}, ${speed} programme days a second, ${of.minutes.toFixed(1)} minutes.`,
    '',
    'By the rules: random events with random gaps, some told twice, while people die, leave banks and have their NemID blocked, MitIDs end and deadlines are moved for all; every promise that a pure function can break is looked at in every step. Through the system: the demonstration’s population, its banks, managers and offices act by themselves while every outside system loses one answer in twenty, fails one request in twenty, gives each row of its feeds twice and out of order, and is slow, slower than anybody waits, or down in turns, and while workers are killed by SIGKILL at random and started again. Then all is healed, programme time stands still, what is due settles, and the outside systems’ own books are laid beside ours.',
    '',
    '| what must hold | looked at | broken |',
    '|---|---|---|',
    ...of.checks.map(checkLine),
    ...brokenLife(rules),
    '',
    '## Lives by the rules: how often a state was entered',
    '',
    ...countLines(rules.entered),
    '',
    '## What these lives asked of the outside',
    '',
    ...countLines(rules.asked),
    '',
    '## Lives through the system: ways from state to state',
    '',
    ...figureLines(system.figures.ways),
    '',
    '## What journeys were told and asked',
    '',
    ...figureLines(system.figures.messages),
    '',
    '## Tried again, port by port',
    '',
    ...figureLines(system.figures.tries),
    '',
    '## Disturbed, beside the faults that are always on',
    '',
    ...countLines(system.moods),
    '',
    '## Killed by SIGKILL',
    '',
    ...countLines(system.kills),
    '',
    '## All promises, as the demonstration’s report has them',
    '',
    '```',
    system.promised.text.trim(),
    '```',
    '',
  ].join('\n');
}
