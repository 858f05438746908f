import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { takeLock } from './takeLock.mjs';

const folder = () => mkdtempSync(join(tmpdir(), 'overgang-lock-'));
const opener = join(process.cwd(), 'scripts', 'start', 'dataDirectory.mjs');
/** No process has this number. */
const dead = 2 ** 30;

/** Opens the folder when told to, says how it went, and stays until its standard input closes. */
const contender = (directory: string) => `
  const { openDataDirectory } = await import(${JSON.stringify(opener)});
  process.stdin.on('end', () => process.exit()).once('data', () => {
    openDataDirectory({ data: ${JSON.stringify(directory)}, demo: true }).then(
      () => console.log('mine'),
      (error) => console.log(error.message),
    );
  });
  console.log('ready');`;

function startContender(directory: string) {
  const args = ['--input-type=module', '-e', contender(directory), 'start.mjs'];
  const { stdin, stdout } = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return { stdin, hear: async () => String((await lines.next()).value) };
}

/** What each of several processes is told that start on one folder at the same moment. */
async function together(directory: string, count = 5): Promise<string[]> {
  const contenders = Array.from({ length: count }, () => startContender(directory));
  for (const { hear } of contenders) expect(await hear()).toBe('ready');
  for (const { stdin } of contenders) stdin.write('go');
  const said = await Promise.all(contenders.map(({ hear }) => hear()));
  for (const { stdin } of contenders) stdin.end();
  return said;
}

function expectOneOwner(said: string[]): void {
  expect(said.filter((line) => line === 'mine')).toHaveLength(1);
  const refused = said.filter((line) => /^Overgang already runs on .* stop it first/.test(line));
  expect(refused).toHaveLength(said.length - 1);
}

const locks = (directory: string) =>
  readdirSync(directory).filter((name) => name.startsWith('running.json'));

test('of several starts at the same moment one gets the folder, the others are told so', async () => {
  expectOneOwner(await together(folder()));
});

test.each([
  ['with a name', JSON.stringify({ pid: dead, token: 't' })],
  ['as it was written before', JSON.stringify({ pid: dead })],
  ['without a name', ''],
])('a lock of somebody dead, %s, is taken over by one of them', async (_name, content) => {
  const directory = folder();
  writeFileSync(join(directory, 'running.json'), content);
  expectOneOwner(await together(directory));
  expect(locks(directory)).toEqual(['running.json']);
});

test('one who died while taking over is taken over too', async () => {
  const file = join(folder(), 'running.json');
  writeFileSync(file, JSON.stringify({ pid: dead, token: 't' }));
  writeFileSync(`${file}.t`, JSON.stringify({ pid: dead, token: 'u' }));
  const lock = await takeLock(file, async () => false);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  expect(locks(join(file, '..'))).toEqual(['running.json']);
  if ('release' in lock) lock.release();
  expect(locks(join(file, '..'))).toEqual([]);
});

test('who saw the dead one before another took over does not take the lock from them', async () => {
  const file = join(folder(), 'running.json');
  writeFileSync(file, JSON.stringify({ pid: dead, token: 't' }));
  const lock = await takeLock(file, async (pid) => {
    // While we look whether the holder lives, another takes over and goes on.
    if (pid === dead) writeFileSync(file, JSON.stringify({ pid: 1, token: 'other' }));
    return pid === 1;
  });
  expect(lock).toEqual({ heldBy: 1 });
  expect(locks(join(file, '..'))).toEqual(['running.json']);
});
