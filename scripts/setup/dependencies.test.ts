import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Named = Readonly<Record<string, string>>;
interface Manifest {
  readonly workspaces?: readonly string[];
  readonly dependencies?: Named;
  readonly devDependencies?: Named;
}

const read = (...path: string[]) => readFileSync(join(process.cwd(), ...path), 'utf8');
const manifest = (room: string): Manifest => JSON.parse(read(room, 'package.json'));
const outside = ({ dependencies, devDependencies }: Manifest): string[] =>
  Object.keys({ ...dependencies, ...devDependencies }).filter((n) => !n.startsWith('@overgang/'));

const rooms = ['.', ...(manifest('.').workspaces ?? [])];
const used = new Set(rooms.flatMap((room) => outside(manifest(room))));

const rows = read('docs', 'dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const named = rows.flatMap(([, packages = '']) =>
  [...packages.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
);
const covers = (name: string, dependency: string) =>
  name.endsWith('/*') ? dependency.startsWith(name.slice(0, -1)) : name === dependency;

test('docs/dependencies.md names every package that a room depends on', () => {
  expect(rooms.length).toBeGreaterThan(9);
  const missing = [...used].filter((one) => !named.some((name) => covers(name, one)));
  expect(missing).toEqual([]);
});

test('it names none that nobody depends on, and says of each what it is for, why, and in place of what', () => {
  const stale = named.filter((name) => ![...used].some((one) => covers(name, one)));
  expect(stale).toEqual([]);
  const incomplete = rows.filter((cells) => cells.slice(1, 5).some((cell) => !cell));
  expect(incomplete).toEqual([]);
});
