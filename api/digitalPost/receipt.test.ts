import { randomUUID } from 'node:crypto';
import { seedCitizen } from '@overgang/prisma/testing';
import { Webhook } from 'standardwebhooks';
import { type Answered, type TestApi, testApi } from '../testing/testApi.js';

const [secret, nextSecret, foreignSecret] = ['s', 't', 'u'].map(
  (letter) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`,
);
if (!secret || !nextSecret || !foreignSecret) throw new Error('no secrets');
const senderID = '34051178';
const minuteMs = 60_000;

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ receipts: { secrets: [secret, nextSecret], senderCvr: senderID } });
});
afterAll(() => api.stop());

async function notice(channel = 'DIGITAL_POST') {
  const { journeyId } = await seedCitizen(api.database, {});
  const id = randomUUID();
  const kept = { kind: 'YOUR_TURN', round: 0, values: {}, templateVersion: 1 };
  const data = {
    journeyId,
    id,
    noticeKey: `YOUR_TURN/${id}`,
    channel,
    createdAt: new Date(),
    ...kept,
  };
  await api.database.prisma.notice.create({ data });
  return { journeyId, id };
}

const receipt = (messageUUID: string, more: object = {}) => ({
  ...{ senderID, messageUUID, transmissionId: randomUUID(), messageId: null },
  ...{ receiptStatus: 'COMPLETED', errorCode: null, errorMessage: null },
  ...{ timeStamp: '2021-10-06T08:00:00Z' },
  ...more,
});

interface Signing {
  readonly with?: string | undefined;
  readonly agoMs?: number;
}

function signed(body: string, { with: key = secret, agoMs = 0 }: Signing = {}) {
  const [id, at] = [randomUUID(), new Date(Date.now() - agoMs)];
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(String(key)).sign(id, at, body),
  };
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: object): Promise<Answered> =>
  api.fetch('/digital-post/receipts', { method: 'POST', body, headers: { ...headers } });

function push(said: object, signing?: Signing): Promise<Answered> {
  const body = JSON.stringify(said);
  return post(body, signed(body, signing));
}

const stored = (journeyId: string) =>
  api.database.prisma.inboxMessage.findMany({ where: { journeyId } });

test('a receipt is stored under the key of its pull, and twice counts once', async () => {
  const { journeyId, id } = await notice();
  expect(await push(receipt(id))).toMatchObject({ status: 200, body: { taken: 'STORED' } });
  expect(await push(receipt(id))).toMatchObject({ status: 200, body: { taken: 'KNOWN' } });
  const later = receipt(id.toUpperCase(), { timeStamp: '2021-10-07T08:00:00Z' });
  expect(await push(later)).toMatchObject({ status: 200, body: { taken: 'KNOWN' } });
  expect(await stored(journeyId)).toMatchObject([
    {
      ...{ sender: 'DIGITAL_POST', key: `${id}/COMPLETED`, kind: 'noticeReceived' },
      payload: { noticeId: `YOUR_TURN/${id}`, happenedAt: Date.UTC(2021, 9, 6, 8) },
    },
  ]);
});

test('many at once count once', async () => {
  const { journeyId, id } = await notice();
  const answers = await Promise.all(Array.from({ length: 8 }, () => push(receipt(id))));
  const taken = answers.map(({ body }) => body.taken).sort();
  expect(taken).toEqual([...Array(7).fill('KNOWN'), 'STORED']);
  expect(await stored(journeyId)).toHaveLength(1);
});

test('NOT_ALLOWED tells the journey to use the next channel, and keeps the reason (R-11)', async () => {
  const { journeyId, id } = await notice();
  await push(receipt(id, { receiptStatus: 'NOT_ALLOWED', errorCode: 'RECIPIENT_NOT_REGISTERED' }));
  expect(await stored(journeyId)).toMatchObject([
    {
      kind: 'noticeUndeliverable',
      payload: { why: 'NOT_ALLOWED', errorCode: 'RECIPIENT_NOT_REGISTERED' },
    },
  ]);
});

test('while the secret changes both count', async () => {
  const { id } = await notice();
  expect((await push(receipt(id), { with: nextSecret })).status).toBe(200);
});

test('a technical receipt is taken and tells nobody', async () => {
  const { journeyId, id } = await notice();
  const technical = receipt(id, { receiptStatus: 'RECEIVED' });
  expect(await push(technical)).toMatchObject({ status: 200, body: { taken: 'KNOWN' } });
  expect(await stored(journeyId)).toEqual([]);
});

describe('what changes nothing', () => {
  let of: { readonly journeyId: string; readonly id: string };
  beforeEach(async () => {
    of = await notice();
  });
  afterEach(async () => {
    expect(await stored(of.journeyId)).toEqual([]);
  });

  test.each<[string, Signing]>([
    ['a forged signature', { with: foreignSecret }],
    ['one six minutes old', { agoMs: 6 * minuteMs }],
    ['one of a time to come', { agoMs: -6 * minuteMs }],
  ])('%s', async (_, signing) => {
    const answer = await push(receipt(of.id), signing);
    expect(answer).toMatchObject({ status: 401, body: { code: 'RECEIPT_NOT_SIGNED' } });
  });

  test('no signature at all, or one for another body', async () => {
    const body = JSON.stringify(receipt(of.id));
    expect((await post(body, {})).status).toBe(401);
    expect((await post(body, signed(`${body} `))).status).toBe(401);
  });

  test('a receipt for a message of another sender', async () => {
    const answer = await push(receipt(of.id, { senderID: '12345678' }));
    expect(answer).toMatchObject({ status: 403, body: { code: 'RECEIPT_OF_OTHER_SENDER' } });
  });

  test('a receipt for a message that is not known', async () => {
    const answer = await push(receipt(randomUUID()));
    expect(answer).toMatchObject({ status: 404, body: { code: 'UNKNOWN_MESSAGE' } });
  });

  test.each([
    ['an unknown status', { receiptStatus: 'READ' }],
    ['a UUID that is none', { messageUUID: '1' }],
    ['a time that is none', { timeStamp: 'yesterday' }],
    ['no sender', { senderID: undefined }],
  ])('%s', async (_, more) => {
    const answer = await push(receipt(of.id, more));
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  test.each(['', 'null', '{', '<receipt/>', '[]'])('a body of %j', async (body) => {
    expect((await post(body, signed(body))).status).toBe(400);
  });

  test('a body in another encoding', async () => {
    const body = Buffer.from(JSON.stringify(receipt(of.id)), 'utf16le');
    const status = (await post(new Uint8Array(body), signed(body.toString('utf8')))).status;
    expect(status).toBe(400);
  });

  test('three megabytes are not read', async () => {
    const body = JSON.stringify(receipt(of.id, { errorMessage: 'x'.repeat(3_000_000) }));
    const answer = await post(body, signed(body)).catch(() => 'cut off');
    if (answer !== 'cut off')
      expect(answer).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
  });
});

test.each(['LETTER', 'NETBANK'])(
  'Digital Post says nothing of what went by another channel (%s)',
  async (channel) => {
    const { journeyId, id } = await notice(channel);
    expect((await push(receipt(id))).status).toBe(404);
    expect(await stored(journeyId)).toEqual([]);
  },
);

test('where no secret is set nothing is taken by push', async () => {
  const closed = await testApi();
  const body = JSON.stringify(receipt(randomUUID()));
  const answer = await closed.fetch('/digital-post/receipts', {
    ...{ method: 'POST', body, headers: signed(body) },
  });
  expect(answer.status).toBe(404);
  await closed.stop();
});
