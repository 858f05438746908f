import { Webhook } from 'standardwebhooks';
import { sandboxBanks } from '../banks.js';
import { openSystemsForTest } from '../testing/sandboxForTest.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const event = (type: string, data: object) =>
  JSON.stringify({ type, timestamp: '2021-10-05T08:00:00Z', data });
const secretOf = (reg: string) =>
  sandboxBanks.find((bank) => bank.reg === reg)?.webhookSecret ?? '';

function signed(reg: string, id: string, body: string, secret = secretOf(reg), at = new Date()) {
  return world.ask('netbank', `/banks/${reg}/webhook`, {
    method: 'POST',
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  });
}

const notice = event('notice.available', { noticeId: 'n1', handle: 'h1' });

test('a rightly signed event is stored once, however often it comes', async () => {
  const arrived: string[] = [];
  world.systems.netbanks.noticeArrived.listen(({ noticeId }) => arrived.push(noticeId));
  expect((await signed('1111', 'id-1', notice)).status).toBe(200);
  expect((await signed('1111', 'id-1', notice)).status).toBe(200);
  await world.reopen();
  expect((await signed('1111', 'id-1', notice)).status).toBe(200);
  expect(arrived).toEqual(['n1']);
  expect(world.systems.netbanks.unfinished().waiting).toHaveLength(1);
});

test('another bank’s secret, a changed body and an old signature are refused', async () => {
  const tooOld = new Date(Date.now() - 10 * 60_000);
  expect((await signed('1111', 'a', notice, secretOf('2222'))).status).toBe(401);
  expect((await signed('1111', 'b', notice, secretOf('1111'), tooOld)).status).toBe(401);
  const forged = await world.ask('netbank', '/banks/1111/webhook', {
    method: 'POST',
    body: notice,
  });
  expect(forged.status).toBe(401);
  expect(world.systems.netbanks.unfinished().waiting).toEqual([]);
});

test('a log-on is closed and opened again by events (R-09)', async () => {
  await signed('1111', 'a', event('nemid.closeLogon', { handle: 'h1' }));
  expect(world.systems.netbanks.isLogonClosed('h1')).toBe(true);
  await signed('1111', 'b', event('nemid.openLogon', { handle: 'h1' }));
  expect(world.systems.netbanks.isLogonClosed('h1')).toBe(false);
});

test('what was done and is not yet confirmed is known after a restart (R-09)', async () => {
  await signed('1111', 'a', event('nemid.closeLogon', { handle: 'h1' }));
  await signed('1111', 'b', event('nemid.openLogon', { handle: 'h1' }));
  await world.reopen();
  const [closed, opened] = world.systems.netbanks.unconfirmed();
  expect([closed, opened]).toMatchObject([
    { webhookId: 'a', handle: 'h1', logon: 'CLOSED' },
    { webhookId: 'b', handle: 'h1', logon: 'OPEN' },
  ]);
  if (closed) world.systems.netbanks.confirmed(closed);
  await world.reopen();
  expect(world.systems.netbanks.unconfirmed()).toEqual([opened]);
});

test('what was shown and not yet reported is known after a restart', async () => {
  const waiting = { reg: '1111', noticeId: 'n2', handle: 'h2' };
  const shown = world.systems.netbanks.show(waiting);
  await world.reopen();
  expect(world.systems.netbanks.unfinished().unreported).toEqual([shown]);
  world.systems.netbanks.reported(shown);
  expect(world.systems.netbanks.unfinished().unreported).toEqual([]);
});

test('a webhook that is sent anew under another id, or with another’s timestamp, is refused', async () => {
  const at = new Date();
  const sent = (id: string, timestamp: Date) =>
    world.ask('netbank', '/banks/1111/webhook', {
      method: 'POST',
      body: notice,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
        'webhook-signature': new Webhook(secretOf('1111')).sign('id-1', at, notice),
      },
    });
  expect((await sent('id-2', at)).status).toBe(401);
  expect((await sent('id-1', new Date(at.getTime() + 60_000))).status).toBe(401);
  expect((await sent('id-1', new Date(at.getTime() + 3_600_000))).status).toBe(401);
  expect(world.systems.netbanks.unfinished().waiting).toEqual([]);
});

test.each([
  ['no JSON', 'notice.available'],
  ['half of it', notice.slice(0, -2)],
  ['another shape', JSON.stringify(['notice.available'])],
  ['text that was UTF-16', Buffer.from(notice, 'utf16le').toString('latin1')],
])(
  'what is rightly signed and cannot be read is refused, and nothing is stored: %s',
  async (_what, body) => {
    expect((await signed('1111', 'id-1', body)).status).toBe(400);
    expect(world.systems.netbanks.unfinished().waiting).toEqual([]);
    expect((await signed('1111', 'id-1', notice)).status).toBe(200);
  },
);

test('an endless delivery is refused, and nothing is stored', async () => {
  const body = notice.padEnd(21 * 1024 * 1024);
  expect((await signed('1111', 'id-1', body)).status).toBe(413);
  expect(world.systems.netbanks.unfinished().waiting).toEqual([]);
});
