import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Writable } from 'node:stream';
import { instant } from '@overgang/domain';
import { refusedEventsSeen } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { readPage } from '../../activities/collect/createCollect.js';
import { openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
let outside: Server;
let page: { events: object[]; next: string };
let logged: string;
const at = '2021-10-06T08:00:00Z';

beforeEach(async () => {
  lab = await openPortLab();
  logged = '';
  outside = createServer((_request, response) => response.end(JSON.stringify(page)));
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  outside.close();
  await lab.end();
});

const log = () =>
  pino(
    new Writable({
      write: (line, _encoding, done) => {
        logged += String(line);
        done();
      },
    }),
  );

async function collect(feed: string): Promise<void> {
  const address = outside.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  const url = `http://127.0.0.1:${address.port}`;
  const urls = { ...lab.urls, mitId: url, printHouse: url };
  const { pool } = lab.database;
  const now = async () => instant(Date.parse('2021-10-07T08:00:00Z'));
  const hand = async () => 0;
  await readPage({ pool, vault: testVault, now, urls, hand, log: log(), lookEveryMs: 1 }, feed)();
}

const activated = (id: string, cpr: string, more: object = {}) => {
  const enrolmentId = null;
  return { id, at, type: 'ACTIVATED', cpr, enrolmentId, means: 'APP', userId: 'et navn', ...more };
};
const told = async () =>
  (await lab.database.prisma.inboxMessage.findMany({ orderBy: { key: 'asc' } })).map(
    ({ key }) => key,
  );
const refused = async () =>
  (await lab.database.prisma.refusedEvent.findMany({ orderBy: { key: 'asc' } })).map(
    ({ key, reason }) => [key, reason],
  );
const cursor = async () => (await lab.database.prisma.feedCursor.findFirstOrThrow()).cursor;

test('one event that cannot be kept is set aside under its key, and the rest go on (I9)', async () => {
  const { digits } = await lab.citizen();
  page = {
    next: '9',
    events: [
      activated('e1', digits),
      activated('e2', digits, { userId: 'nul\u0000' }),
      activated('e3', digits, { userId: 'half \ud800' }),
      activated('e4\u0000', digits),
      activated('e5', digits, { userId: 'x'.repeat(10_000) }),
      activated(digits, digits, { means: 'PIGEON' }),
      { at },
      activated('e6', digits),
    ],
  };
  await collect('MITID');
  expect(await told()).toEqual(['e1', 'e6']);
  expect(await refused()).toEqual(
    ['9#6', '[CPR]', 'e2', 'e3', 'e4?', 'e5'].map((key) => [key, 'UNREADABLE']),
  );
  expect(await cursor()).toBe('9');
  expect(logged).toContain('"key":"e3"');
  expect(logged).not.toContain(digits);
});

test('an event that says something else under a known key is set aside, not dropped in silence', async () => {
  const { digits } = await lab.citizen();
  page = { next: '1', events: [activated('e1', digits)] };
  await collect('MITID');
  page = {
    next: '2',
    events: [activated('e1', digits, { means: 'CHIP' }), activated('e2', digits)],
  };
  await collect('MITID');
  expect(await told()).toEqual(['e1', 'e2']);
  expect(await refused()).toEqual([['e1', 'OTHER_PAYLOAD']]);
  expect(logged).toContain('OTHER_PAYLOAD');
});

test('an event whose time programme time does not know holds is set aside, and counted once however often it comes', async () => {
  const { journeyId } = await lab.citizen();
  const itemId = randomUUID();
  await lab.notice(journeyId, itemId, 'LETTER');
  const posted = (id: string, when: string) => ({ id, itemId, type: 'POSTED', at: when });
  for (const next of ['1', '2']) {
    const times = { old: '0001-01-01T00:00:00Z', far: '9999-12-31T23:00:00Z' };
    const events = Object.entries(times).map(([id, when]) => posted(id, when));
    page = {
      next,
      events: [...events, posted('edge', '9998-12-31T12:00:00Z'), posted(`near ${next}`, at)],
    };
    await collect('PRINT_HOUSE');
  }
  expect(await told()).toEqual(['near 1', 'near 2']);
  expect(await refusedEventsSeen(lab.database.pool)).toEqual([
    { feed: 'PRINT_HOUSE', reason: 'NOT_UNDERSTOOD', events: 1 },
    { feed: 'PRINT_HOUSE', reason: 'UNREADABLE', events: 2 },
  ]);
});
