import type { IncomingMessage, ServerResponse } from 'node:http';
import { listening } from '../../testing/listening.js';
import { noticeMessage } from '../../testing/noticeMessage.js';
import { askDigitalPost } from './ask.js';
import { bulkDoor } from './bulkDoor.js';
import { singleDoor } from './singleDoor.js';

const messages = [noticeMessage(), noticeMessage(), noticeMessage()];
const receiptOf = (messageUUID: string, receiptStatus = 'RECEIVED') => ({
  transmissionId: messageUUID,
  messageUUID,
  receiptStatus,
});

let inBulk: { readonly status: number; readonly body: object };
let singles: string[];
let outside: Awaited<ReturnType<typeof listening>>;

function answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  const uuid = new URL(url, 'http://127.0.0.1').searchParams.get('memo-message-uuid');
  const isBundle = headers['content-type'] === 'application/x-lzma';
  if (uuid && !isBundle) singles.push(uuid);
  const said = uuid ? { status: 201, body: receiptOf(uuid) } : inBulk;
  response.writeHead(said.status).end(JSON.stringify(said.body));
}

beforeAll(async () => {
  outside = await listening(answer);
});
beforeEach(() => {
  singles = [];
});
afterAll(() => outside.close());

function deliver(status: number, body: object) {
  inBulk = { status, body };
  const ask = askDigitalPost(outside.url);
  const prepare = async (message: (typeof messages)[number]) => ({ message, xml: '<Message/>' });
  return bulkDoor({ ask, prepare, postOne: singleDoor(ask) }).send(messages);
}

const uuids = messages.map(({ providerKey }) => providerKey);

test('what no receipt names, or one that cannot be read, is sent again; what one names is not', async () => {
  const [one = '', other = '', last = ''] = uuids;
  const receipts = [receiptOf(last, 'NOT_ALLOWED'), receiptOf(other, 'PERHAPS'), receiptOf(one)];
  expect(await deliver(201, { receipts })).toMatchObject([
    { status: 'SENT' },
    { name: 'TryAgain' },
    { status: 'FAILED', outcome: { code: 'NOT_ALLOWED' } },
  ]);
  expect(singles).toEqual([]);
});

test.each([400, 413, 415])(
  'a delivery refused as a whole with %i says nothing of any citizen: each message is heard by itself',
  async (status) => {
    const sent = { status: 'SENT' };
    expect(await deliver(status, {})).toMatchObject([sent, sent, sent]);
    expect(singles.sort()).toEqual([...uuids].sort());
  },
);

test.each([401, 403, 429, 503])(
  'a door that answers %i is not gone round: the delivery is tried again',
  async (status) => {
    await expect(deliver(status, {})).rejects.toMatchObject({ name: 'TryAgain' });
    expect(singles).toEqual([]);
  },
);

test('a taken delivery without any receipts is sent again', async () => {
  await expect(deliver(201, { ok: true })).rejects.toMatchObject({
    message: 'answered otherwise than agreed',
  });
});
