import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suitesWithoutBrowser } from './withoutBrowser.mjs';

const path = process.env.PATH;
const said = jest.spyOn(console, 'error').mockImplementation(() => {});

/** The only folder on the PATH, with these programs in it. */
function onlyWith(...programs: string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'overgang-path-'));
  for (const program of programs) writeFileSync(join(folder, program), '', { mode: 0o755 });
  process.env.PATH = folder;
}

beforeEach(() => said.mockClear());
afterEach(() => {
  process.env.PATH = path;
});
afterAll(() => said.mockRestore());

test('without a browser the suites that open one are left out, which is said once with the remedy', async () => {
  onlyWith();
  const leftOut = await suitesWithoutBrowser(['e2e/pages']);
  expect(leftOut.map((suite) => suite.split('/').at(-1))).toContain('programme.test.ts');
  expect(leftOut.join()).not.toContain('curve.test.ts');
  expect(said).toHaveBeenCalledTimes(1);
  expect(said).toHaveBeenCalledWith(
    expect.stringMatching(/^There is no Chromium on the PATH, .* count as one failure: install it/),
  );
});

test('who asks for other suites needs no browser and hears nothing', async () => {
  onlyWith();
  expect(await suitesWithoutBrowser(['domain/cpr'])).toEqual([]);
  expect(said).not.toHaveBeenCalled();
});

test('with a browser nothing is left out', async () => {
  onlyWith('chromium');
  expect(await suitesWithoutBrowser(['e2e/pages'])).toEqual([]);
  expect(said).not.toHaveBeenCalled();
});
