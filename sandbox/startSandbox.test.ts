import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { clientFiles } from './digitalPost/certificates.js';
import { buildPopulation } from './population/buildPopulation.js';
import { askUnderCertificate } from './testing/askUnderCertificate.js';
import { buildSandbox } from './testing/builtSandbox.js';
import { type Asked, startProductForTest } from './testing/productForTest.js';
import { cprOf, jsonOf, post, put } from './testing/sandboxForTest.js';
import { type SandboxProcess, startSandboxProcess } from './testing/sandboxProcess.js';

const built = buildSandbox();
const cleanUps: (() => unknown)[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'overgang-process-'));
  cleanUps.push(() => rmSync(folder, { recursive: true }));
  return folder;
};
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});
afterAll(() => built.remove());

async function start(environment: Record<string, string>): Promise<SandboxProcess> {
  const sandbox = await startSandboxProcess(built.main, environment);
  cleanUps.push(() => sandbox.kill().catch(() => undefined));
  return sandbox;
}

const statusShape = z.object({
  ready: z.boolean(),
  population: z.number(),
  citizens: z.object({ acting: z.number(), done: z.number() }),
  preparing: z.enum(['POPULATION', 'ROSTERS']).nullable(),
  ended: z.boolean(),
});

async function until(holds: () => Promise<boolean> | boolean, forMs = 60_000): Promise<void> {
  const last = Date.now() + forMs;
  while (!(await holds())) {
    if (Date.now() > last) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const app = { cpr: cprOf(1), userId: 'killed in between', means: 'APP', delivery: null };

test('what was answered before a SIGKILL stands after it', async () => {
  const folder = newFolder();
  const first = await start({ SANDBOX_DATA: folder });
  const enrol = (of: SandboxProcess) => fetch(`${of.url('mitId')}/enrolments/e1`, put(app));
  expect((await enrol(first)).status).toBe(201);
  await first.kill();
  const second = await start({ SANDBOX_DATA: folder });
  expect((await enrol(second)).status).toBe(200);
  const book = await (await fetch(`${second.url('control')}/books/mitId`)).text();
  expect(book.trim().split('\n')).toHaveLength(1);
  expect(book).not.toContain(app.cpr);
  expect(await second.stop()).toBe(0);
});

test('faults are switched on a system at a time: errors, cut lines, lost answers of what was done', async () => {
  const sandbox = await start({ SANDBOX_DATA: newFolder() });
  const disturb = (faults: object) =>
    fetch(`${sandbox.url('control')}/faults/mitId`, post(faults)).then(({ status }) => status);
  const enrol = (id: string, userId: string) =>
    fetch(`${sandbox.url('mitId')}/enrolments/${id}`, put({ ...app, userId }));
  expect(await disturb({ errorRate: 1 })).toBe(200);
  expect((await enrol('a', 'user a')).status).toBe(503);
  await disturb({ down: true });
  await expect(enrol('b', 'user b')).rejects.toThrow();
  await disturb({ loseAnswers: true });
  await expect(enrol('c', 'user c')).rejects.toThrow();
  expect(await disturb({})).toBe(200);
  expect((await enrol('a', 'user a')).status).toBe(201);
  expect((await fetch(`${sandbox.url('mitId')}/enrolments/b`)).status).toBe(404);
  expect((await fetch(`${sandbox.url('mitId')}/enrolments/c`)).status).toBe(200);
  expect(await disturb({ errorRate: 2 })).toBe(400);
});

/** Answers every question as if all went well; each citizen's journey goes on with what they ask. */
const journeysGoWell = ({ field }: Asked): unknown => {
  if (field === 'notice') return { id: 'n', title: 't', text: 't' };
  if (field === 'myJourney') {
    const nothing = { userId: null, means: null, authenticators: [], appointment: null };
    return { state: 'WINDOW_OPEN', deadline: '2021-11-20', ...nothing };
  }
  const name = `${field[0]?.toUpperCase()}${field.slice(1)}Success`;
  return {
    __typename: name,
    userId: 'u',
    wave: { id: 'w' },
    proposal: { id: 'p' },
    journey: { id: 'j' },
  };
};

const demo = (apiUrl: string, dataFolder: string) => ({
  API_URL: apiUrl,
  SANDBOX_DATA: dataFolder,
  DEMO_CITIZENS: '40',
  DEMO_SEED: '3',
});

test('the operator, the banks and the managers do their part, though every third request is refused', async () => {
  const product = await startProductForTest(journeysGoWell, { speed: 20 * 86_400, isFlaky: true });
  cleanUps.push(product.stop);
  const sandbox = await start(demo(product.url, newFolder()));
  const confirmed = () => product.asked.some(({ field }) => field === 'confirmProposal');
  await until(confirmed, 90_000);
  expect(product.uploads[0]?.kind).toBe('POPULATION');
  expect(product.uploads[0]?.content.trim().split('\n')).toHaveLength(40);
  const rosters = product.uploads.filter(({ kind }) => kind === 'ROSTER');
  expect(rosters.map(({ format }) => format).toSorted()).toEqual(['csv', 'ndjson', 'ndjson']);
  const waves = product.asked.filter(({ field }) => field === 'createWave');
  const selections = new Map(waves.map(({ key, variables }) => [key, variables.banks]));
  expect([...selections.values()]).toEqual([['1111'], ['2222', '3333'], null]);
  for (const { key } of product.asked.filter(({ field }) => field !== 'myJourney')) {
    expect(key).toMatch(/^[\x21-\x7e]{1,200}$/);
  }
  const { ready, population } = await jsonOf(
    fetch(`${sandbox.url('control')}/status`),
    statusShape,
  );
  expect({ ready, population }).toEqual({ ready: true, population: 40 });
}, 120_000);

test('it says what is being read in, until each row of the population and of the rosters has its receipt', async () => {
  const done = new Set<string>();
  const product = await startProductForTest(journeysGoWell, { isDone: (kind) => done.has(kind) });
  cleanUps.push(product.stop);
  const sandbox = await start(demo(product.url, newFolder()));
  const isPreparing = async (what: string | null) => {
    const status = await jsonOf(fetch(`${sandbox.url('control')}/status`), statusShape);
    return status.preparing === what;
  };
  await until(() => product.uploads.length === 1);
  expect(await isPreparing('POPULATION')).toBe(true);
  done.add('POPULATION');
  await until(() => isPreparing('ROSTERS'));
  await until(() => product.uploads.length === 4);
  expect(await isPreparing('ROSTERS')).toBe(true);
  done.add('ROSTER');
  await until(() => isPreparing(null));
}, 60_000);

const memoTo = (uuid: string, cpr: string) =>
  `<Message xmlns="https://DigitalPost.dk/MeMo-1"><MessageHeader><messageUUID>${uuid}</messageUUID><label>x</label>` +
  `<Recipient><recipientID>${cpr}</recipientID><idType>CPR</idType></Recipient></MessageHeader>` +
  '<MessageBody><createdDateTime>2021-10-05T00:00:00Z</createdDateTime><MainDocument/></MessageBody></Message>';

const promptReader = buildPopulation(3, 40).find(
  ({ behaviour, isExempt, birthDate }) =>
    behaviour === 'PROMPT' && !isExempt && birthDate < '2000-01-01',
);

test('a citizen does nothing until told, then asks; killed and started again, asks the same', async () => {
  if (!promptReader) throw new Error('the seed has no such citizen');
  const answer = { isPending: true };
  const product = await startProductForTest((asked) =>
    asked.field === 'chooseUserId' && answer.isPending
      ? { __typename: 'Pending', code: 'PENDING', message: '' }
      : journeysGoWell(asked),
  );
  cleanUps.push(product.stop);
  const folder = newFolder();
  const first = await start(demo(product.url, folder));
  const uuid = '5f2b1f8e-4d52-4d0e-9a59-0d2f3a1c7b11';
  const chosen = () => product.asked.filter(({ field }) => field === 'chooseUserId');
  await until(() => product.asked.some(({ field }) => field === 'createWave'));
  expect(chosen()).toEqual([]);
  const send = () =>
    askUnderCertificate(
      clientFiles(folder),
      `${first.url('digitalPost')}/memos/?memo-message-uuid=${uuid}`,
      { method: 'POST', body: memoTo(uuid, promptReader.cpr) },
    );
  expect((await send()).status).toBe(201);
  await until(() => chosen().length > 0);
  await first.kill();
  const before = chosen().length;
  await start(demo(product.url, folder));
  await until(() => chosen().length > before);
  answer.isPending = false;
  await until(() => product.asked.some(({ field }) => field === 'chooseAuthenticator'));
  expect(new Set(chosen().map(({ key }) => key)).size).toBe(1);
  const books = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  for (const name of books) {
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain(promptReader.cpr);
  }
}, 60_000);
