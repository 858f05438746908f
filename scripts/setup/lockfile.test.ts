import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = join(process.cwd(), 'package-lock.json');
const text = readFileSync(file, 'utf8');
const packages: Readonly<Record<string, Locked>> = JSON.parse(text).packages;

/** Where Node would look for a dependency of the package at that place, nearest first. */
function placesOf(name: string, place: string): string[] {
  const parents = place
    .split('/node_modules/')
    .map((_part, index, parts) => parts.slice(0, parts.length - index).join('/node_modules/'));
  const folders = place.startsWith('node_modules/') ? [...parents, ''] : [place, ''];
  return folders.map((folder) => join(folder, 'node_modules', name));
}

const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !placesOf(name, place).some((path) => path in packages))
    .map((name) => `${name} of ${place}`),
);

test('the lockfile names every package of every platform, so that `npm ci` takes it anywhere', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(500);
  expect(missing).toEqual([]);
});

test('it names no registry', () => {
  expect(text).not.toMatch(/"resolved": "https?:/);
});
