import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const path = join(__dirname, '../docs/scorecard.md');
const scorecard = readFileSync(path, 'utf8');
const rows = scorecard.split('\n').filter((line) => /^\| (R-\d+|I\d) /.test(line));
const cells = (row: string) => row.split('|').map((cell) => cell.trim());

test('every rule and every promise has a row', () => {
  const expected = [
    ...Array.from({ length: 9 }, (_, index) => `I${index + 1}`),
    ...Array.from({ length: 47 }, (_, index) => `R-${String(index + 1).padStart(2, '0')}`),
  ];
  expect(rows.map((row) => cells(row)[1])).toEqual(expected);
});

test('every link leads somewhere', () => {
  const links = [...scorecard.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
});

test('what is called done or part has a proof, what is open has none', () => {
  const wrong = rows.filter((row) => {
    const [, , , state = '', proof = ''] = cells(row);
    return /^(done|part)/.test(state) !== proof.includes('](');
  });
  expect(wrong).toEqual([]);
});

const systems = [
  ...['key card', 'key token', 'key app', 'NemID self-service', 'NemID support'],
  ...['employee signature', 'MitID app', 'kodeviser', 'kodeoplæser', 'chip', 'MitID.dk'],
  ...['MitID support', 'netbank', 'mobile bank', 'Digital Post', 'borgerservice', 'letters'],
  'powers of attorney',
];

test('every system the domain names has a proof in the sandbox, and one of its place in a journey', () => {
  const [, part = ''] = scorecard.split('## Every system the domain names');
  const table = part.split('\n## ')[0] ?? '';
  const named = table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);
  expect(named.map((row) => cells(row)[1])).toEqual(systems);
  const [outside, inside] = [2, 3].map((column) =>
    named.filter((row) => !cells(row)[column]?.includes('](')),
  );
  expect({ outside, inside }).toEqual({ outside: [], inside: [] });
});
