import type { IncomingMessage, ServerResponse } from 'node:http';
import { listening } from '../../testing/listening.js';
import { noticeMessage } from '../../testing/noticeMessage.js';
import { someLetter } from '../../testing/someLetter.js';
import { batchDoor } from './batchDoor.js';
import { singleDoor } from './singleDoor.js';

const messages = [noticeMessage(), noticeMessage(), noticeMessage()];
const itemIds = messages.map(({ providerKey }) => providerKey);

/** How the print house answers a batch, and a question after many items. */
const answers = { batch: { status: 200, body: {} }, known: { status: 200, body: {} } };
let singles: string[];
let outside: Awaited<ReturnType<typeof listening>>;

/** Of single letters it has the first one, and takes the others. */
function answerOne({ method, url = '' }: IncomingMessage) {
  const itemId = url.split('/').at(-1) ?? '';
  if (method === 'GET') return { status: itemId === itemIds[0] ? 200 : 404, body: {} };
  singles.push(itemId);
  return { status: 202, body: { itemId, status: 'ACCEPTED' } };
}

function answer(asked: IncomingMessage, response: ServerResponse): void {
  const doors = new Map([
    ['/batches', answers.batch],
    ['/items/known', answers.known],
  ]);
  const { status, body } = doors.get(asked.url ?? '') ?? answerOne(asked);
  asked.resume().on('end', () => response.writeHead(status).end(JSON.stringify(body)));
}

beforeAll(async () => {
  outside = await listening(answer);
});
beforeEach(() => {
  singles = [];
});
afterAll(() => outside.close());

function deliver(status: number, body: object, attempts = 1) {
  answers.batch = { status, body };
  const { url } = outside;
  const write = async (message: (typeof messages)[number]) => someLetter(message);
  const door = batchDoor({ url, write, postOne: singleDoor(url) });
  return door.send(messages.map((message) => ({ ...message, attempts })));
}

const sent = { status: 'SENT' };

test.each([400, 404, 413, 415, 422])(
  'a batch refused as a whole with %i says nothing of any letter: each is heard by itself',
  async (status) => {
    expect(await deliver(status, {})).toMatchObject([sent, sent, sent]);
    expect(singles.sort()).toEqual(itemIds.toSorted());
  },
);

test.each([401, 403, 429, 503])(
  'a door that answers %i is not gone round: the batch is tried again',
  async (status) => {
    await expect(deliver(status, {})).rejects.toMatchObject({ name: 'TryAgain' });
    expect(singles).toEqual([]);
  },
);

test('where nobody answers for many at once, each letter tried before is asked for by itself, and printed once', async () => {
  answers.known = { status: 404, body: {} };
  const found = { ...sent, outcome: { found: true } };
  expect(await deliver(404, {}, 2)).toMatchObject([found, sent, sent]);
  expect(singles.sort()).toEqual(itemIds.slice(1).sort());
});

test('what no receipt names, or one that cannot be read, is sent again; what one names is not', async () => {
  const [one, other, last] = itemIds;
  const receipts = [
    { itemId: last, status: 'REFUSED', code: 'NOT_PDF' },
    { itemId: other, status: 'PERHAPS' },
    { itemId: one, status: 'ACCEPTED' },
  ];
  expect(await deliver(200, { receipts })).toMatchObject([
    sent,
    { name: 'TryAgain' },
    { status: 'FAILED', outcome: { code: 'NOT_PDF' } },
  ]);
  expect(singles).toEqual([]);
});
