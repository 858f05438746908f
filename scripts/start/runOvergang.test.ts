import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOvergang } from './runOvergang.mjs';

const data = mkdtempSync(join(tmpdir(), 'overgang-ports-'));
afterAll(() => rmSync(data, { recursive: true }));

const options = { citizens: 40, seed: 1, days: 60, speed: 1, exit: true, demo: true, data };
const never = new Promise<void>(() => {});

test.each([
  ['the API', 0],
  ['the outside world', 100],
])('a port of %s that is taken is said before any server is started', async (_whose, above) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  const started = runOvergang({ ...options, port: address.port - above }, never);
  await expect(started).rejects.toMatchObject({
    name: 'SetupProblem',
    message: `Port ${address.port} is taken: stop what uses it, or choose other ports with --port.`,
  });
  expect(['postgres', 'temporal'].filter((name) => existsSync(join(data, name)))).toEqual([]);
  log.mockRestore();
  await new Promise((resolve) => other.close(resolve));
});
