import type { AnyRow } from './row.js';
import { journeyStates } from './state.js';
import { transitions } from './transitions.js';

const cell = (text: string): string => (text === '' ? ' ' : text.replaceAll('|', '\\|'));

const outcome = (row: AnyRow): string =>
  row.refuse === null ? (row.to ?? 'stays') : `refused: \`${row.refuse}\``;

const line = (row: AnyRow): string =>
  [
    `\`${row.on}\``,
    row.from.length === journeyStates.length ? 'any other' : row.from.join(', '),
    row.dueAt === null ? (row.guard ?? '') : ['when due', row.guard ?? ''].join(' '),
    outcome(row),
    row.does.join('; '),
    row.rules.join(', '),
  ]
    .map(cell)
    .join(' | ');

/** Each arrow once, with all the events that take it. */
const arrows = (): string[] => {
  const events = new Map<string, Set<string>>();
  for (const row of transitions) {
    if (row.to === null) continue;
    for (const from of row.from.filter((state) => state !== row.to)) {
      const arrow = `${from} --> ${row.to}`;
      events.set(arrow, (events.get(arrow) ?? new Set()).add(row.on));
    }
  }
  return [...events].map(([arrow, on]) => `  ${arrow}: ${[...on].join(', ')}`);
};

/** The transition table as a document in Markdown: the diagram, and each row with its rules. */
export function transitionDocument(): string {
  return [
    '# The journey: states and events',
    '',
    'Generated from the transition table by `npm run documents`. For each state and event the first row that fits is taken.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> WAITING',
    ...arrows(),
    '  RETIRED --> [*]: wakeUp (grace over)',
    '  DECEASED --> [*]',
    '```',
    '',
    '| event | in state | if | becomes | does | rules |',
    '|---|---|---|---|---|---|',
    ...transitions.map((row) => `| ${line(row)} |`),
    '',
  ].join('\n');
}
