import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startSandbox } from '@overgang/sandbox';
import { decodeJwt } from 'jose';

const run = promisify(execFile);
const program = join(process.cwd(), 'scripts', 'token.mjs');
const dataFolder = mkdtempSync(join(tmpdir(), 'overgang-token-'));
let sandbox: Awaited<ReturnType<typeof startSandbox>>;

beforeAll(async () => {
  const nobody = { apiUrl: null, citizens: 0, seed: 1, days: 0 };
  sandbox = await startSandbox({ ...nobody, portBase: 0, dataFolder, logLevel: 'silent' });
}, 30_000);
afterAll(async () => {
  await sandbox.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const tokenFor = async (...args: string[]) => {
  const env = { ...process.env, OIDC_ISSUER: sandbox.urls.issuer };
  return (await run(process.execPath, [program, ...args], { env })).stdout.trim();
};

test('another system’s token is asked for by its port, whatever else is set', async () => {
  const port = String(Number(new URL(sandbox.urls.issuer).port) - 101);
  const env = { ...process.env, OIDC_ISSUER: 'http://127.0.0.1:9' };
  const asked = [program, '--role', 'manager', '--port', port];
  const { stdout } = await run(process.execPath, asked, { env });
  expect(decodeJwt(stdout.trim())).toMatchObject({ role: 'MANAGER' });
  await expect(tokenFor('--role', 'manager', '--port', 'x')).rejects.toMatchObject({
    stderr: expect.stringContaining('--port takes the API’s port'),
  });
});

const anId = '01890000-0000-7000-8000-000000000000';

test.each([
  [['--role', 'manager'], { role: 'MANAGER' }],
  [['--role', 'support', '--subject', 'sofie'], { role: 'SUPPORT', sub: 'sofie' }],
  [['--role', 'bank', '--bank', '1111'], { role: 'BANK', bank: '1111' }],
  [['--role', 'bank-employee', '--bank', '1111'], { role: 'BANK_EMPLOYEE', bank: '1111' }],
  [['--role', 'citizen', '--citizen', anId], { role: 'CITIZEN', citizen: anId }],
  [['--role', 'helper', '--citizen', anId], { role: 'HELPER', citizen: anId }],
  [['--role', 'clerk', '--municipality', '0101'], { role: 'CLERK', municipality: '0101' }],
])('npm run token -- %j prints a token with these claims', async (args, claims) => {
  expect(decodeJwt(await tokenFor(...args))).toMatchObject(claims);
});

test('who asks for a role that is none, or forgets the bank, is told how to ask', async () => {
  await expect(tokenFor('--role', 'pirate')).rejects.toMatchObject({
    stderr: expect.stringContaining('Usage: npm run token'),
  });
  await expect(tokenFor('--role', 'bank')).rejects.toMatchObject({
    stderr: expect.stringContaining('Say which bank with --bank.'),
  });
});

test.each([
  [['--role', 'bank', '--bank', 'x'], '--bank takes four digits.'],
  [['--role', 'clerk', '--municipality', '1'], '--municipality takes four digits.'],
  [['--role', 'citizen', '--citizen', 'abc'], '--citizen takes the citizenId that support sees.'],
])('an id of another shape is refused at once: %j', async (args, says) => {
  await expect(tokenFor(...args)).rejects.toMatchObject({ stderr: expect.stringContaining(says) });
});
