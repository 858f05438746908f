import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remember, remembered, rememberIfPossible } from './rememberedFile.mjs';

const folder = () => mkdtempSync(join(tmpdir(), 'overgang-remembered-'));

/** A file on a disk that is full: Linux has one to try it with. */
function onFullDisk(): string {
  const file = join(folder(), 'settings.json');
  symlinkSync('/dev/full', `${file}.new`);
  return file;
}

test('what is remembered is read back', () => {
  const file = join(folder(), 'deep', 'settings.json');
  remember(file, { citizens: 500 });
  expect(remembered(file)).toEqual({ citizens: 500 });
});

test('a full disk is said in one sentence with the remedy, and what stood there stays', () => {
  const file = onFullDisk();
  writeFileSync(file, '{"citizens":1}');
  expect(() => remember(file, { citizens: 2 })).toThrow(
    expect.objectContaining({
      name: 'SetupProblem',
      message: `The disk is full and ${file} cannot be written: make room there, or choose another place with --data.`,
    }),
  );
  expect(remembered(file)).toEqual({ citizens: 1 });
});

test('a folder that is none is said too', () => {
  const place = join(folder(), 'a-file');
  writeFileSync(place, '');
  expect(() => remember(join(place, 'settings.json'), {})).toThrow(
    /cannot be written \(.*\): correct that, or choose another place with --data\.$/,
  );
});

test('a note that only tidies up never stops what is running', () => {
  const file = onFullDisk();
  expect(() => rememberIfPossible(file, { pid: 1 })).not.toThrow();
  expect(remembered(file)).toEqual({});
});
