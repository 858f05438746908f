import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFolder } from './ensureFolder.mjs';

const own = mkdtempSync(join(tmpdir(), 'overgang-folder-'));
afterAll(() => rmSync(own, { recursive: true }));

test('a folder and those above it are made, once', () => {
  const folder = join(own, 'a', 'b');
  ensureFolder(folder);
  ensureFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test.each([
  ['where no folder can be made', '/proc/overgang/state'],
  ['where a file stands', join(own, 'file')],
  ['under a file', join(own, 'file', 'state')],
])('a place %s is refused at once, with the remedy', (_what, place) => {
  writeFileSync(join(own, 'file'), '');
  expect(() => ensureFolder(place)).toThrow(
    expect.objectContaining({
      name: 'SetupProblem',
      message: expect.stringMatching(
        /^State cannot be kept in .* \(E[A-Z]+\): choose another place/,
      ),
    }),
  );
});
