import { randomUUID } from 'node:crypto';
import { listening } from '../../testing/listening.js';
import { noticeMessage } from '../../testing/noticeMessage.js';
import { askDigitalPost } from './ask.js';
import { singleDoor } from './singleDoor.js';

const uuid = randomUUID();
const timeStamp = '2021-10-06T08:00:00Z';
const message = noticeMessage(uuid);

let answer: { readonly status: number; readonly body: object | string };
let outside: Awaited<ReturnType<typeof listening>>;
beforeAll(async () => {
  outside = await listening((_asked, response) => {
    response.writeHead(answer.status, { location: '/elsewhere' });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
});
afterAll(() => outside.close());

const receipt = (receiptStatus: string, more: object = {}) => ({
  ...{ transmissionId: 't-1', messageUUID: uuid, messageId: null, errorCode: null },
  ...{ errorMessage: null, timeStamp, receiptStatus },
  ...more,
});

function posted(status: number, body: object | string) {
  answer = { status, body };
  return singleDoor(askDigitalPost(outside.url))({ message, xml: '<Message/>' });
}

test.each([302, 400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503])(
  'an answer of %i without a receipt says nothing of the citizen: it is tried again',
  async (status) => {
    await expect(posted(status, { errorCode: 'SOMETHING' })).rejects.toMatchObject({
      name: 'TryAgain',
    });
  },
);

test.each([
  [201, '<html>welcome</html>'],
  [201, receipt('RECEIVED', { messageUUID: randomUUID() })],
  [400, receipt('INVALID', { messageUUID: randomUUID() })],
  [201, receipt('SOMETHING_NEW')],
])('%i with what is no receipt for this message is tried again', async (status, body) => {
  await expect(posted(status, body)).rejects.toMatchObject({ name: 'TryAgain' });
});

test.each([
  [400, 'INVALID', 'XML_INVALID'],
  [201, 'NOT_ALLOWED', 'RECIPIENT_NOT_ALLOWED'],
])(
  '%i with a receipt %s goes by letter, and the reason is kept (R-11)',
  async (status, code, errorCode) => {
    const payload = { noticeId: 'YOUR_TURN/1', why: code };
    expect(await posted(status, receipt(code, { errorCode }))).toEqual({
      status: 'FAILED',
      outcome: { code, errorCode },
      tells: [{ kind: 'noticeUndeliverable', payload }],
    });
  },
);

test('what is written about a person in place of an error code is not kept', async () => {
  const errorCode = 'recipient 0101501234 is unknown';
  expect(await posted(400, receipt('INVALID', { errorCode }))).toMatchObject({
    outcome: { code: 'INVALID' },
  });
  expect(JSON.stringify(await posted(400, receipt('INVALID', { errorCode })))).not.toContain(
    '0101',
  );
});

test('the receipt of a message that was taken names its transmission, and RECEIVED is sent', async () => {
  const upper = receipt('RECEIVED', { messageUUID: uuid.toUpperCase() });
  expect(await posted(201, upper)).toMatchObject({
    status: 'SENT',
    outcome: { transmissionId: 't-1', receiptStatus: 'RECEIVED' },
  });
});
