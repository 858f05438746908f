import type { Figure, readFigures } from './readEvidence.js';
import type { Settings } from './settings.js';
import type { Check } from './verdict.js';

export interface Outcome {
  readonly held: boolean;
  readonly at: Date;
  readonly minutes: number;
  readonly settings: Settings;
  readonly kills: ReadonlyMap<string, number>;
  readonly moods: ReadonlyMap<string, number>;
  readonly checks: readonly Check[];
  readonly figures: Awaited<ReturnType<typeof readFigures>>;
  /** I1 to I9, as the demonstration's report has them */
  readonly promises: string;
}

const mostNamed = 5;

function checkLine({ says, looked, broken }: Check): string {
  const named = broken.slice(0, mostNamed).join(', ');
  const more = broken.length > mostNamed ? ' …' : '';
  const found = broken.length === 0 ? '0' : `**${broken.length}**: ${named}${more}`;
  return `| ${says} | ${looked} | ${found} |`;
}

const figureLines = (figures: readonly Figure[]): string[] =>
  figures.length === 0 ? ['- none'] : figures.map(({ name, count }) => `- ${name}: ${count}`);

const countLines = (counts: ReadonlyMap<string, number>): string[] =>
  figureLines([...counts].toSorted().map(([name, count]) => ({ name, count })));

/** The report of a run, as a page. */
export function documentOf(of: Outcome): string {
  const { settings, figures } = of;
  const { journeys, seed, speed } = settings;
  return [
    '# Proof by force: every citizen told exactly once per channel',
    '',
    `**${of.held ? 'It held.' : 'It did not hold.'}** Written by \`npm run prove -- notices\` on ${of.at.toISOString().slice(0, 10)}: ${journeys} journeys, seed ${seed}, ${speed} programme days a second, ${of.minutes.toFixed(1)} minutes.`,
    '',
    'Two workers (which hold the dispatchers) and the API are killed by SIGKILL at random and started again, or made to hang past a lease and go on, while the outside world loses one answer in twenty, fails one request in twenty, carries one in twenty out twice, gives each row of its feeds twice and out of order, the banks report one notice in twenty twice, and everything is slow, slower than anybody waits, or down in turns. Then all is healed, programme time stands still, what is due settles, and the outside systems’ own books are laid beside ours.',
    '',
    '| what must hold | looked at | broken |',
    '|---|---|---|',
    ...of.checks.map(checkLine),
    '',
    '## Killed by SIGKILL',
    '',
    ...countLines(of.kills),
    '',
    '## Disturbed, beside the faults that are always on',
    '',
    ...countLines(of.moods),
    '',
    '## Notices',
    '',
    ...figureLines(figures.notices),
    '',
    '## Tries until a notice was taken',
    '',
    ...figureLines(figures.tries),
    '',
    '## The nights’ own comparisons of the books',
    '',
    ...figureLines(figures.comparisons),
    '',
    'Found by them:',
    '',
    ...figureLines(figures.findings),
    '',
    'Lost by a channel and sent again under its key, or given up:',
    '',
    ...figureLines(figures.askedAfter),
    '',
    '## All promises, as the demonstration’s report has them',
    '',
    '```',
    of.promises.trim(),
    '```',
    '',
  ].join('\n');
}
