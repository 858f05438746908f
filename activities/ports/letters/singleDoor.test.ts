import { randomUUID } from 'node:crypto';
import { listening } from '../../testing/listening.js';
import { noticeMessage } from '../../testing/noticeMessage.js';
import { someLetter } from '../../testing/someLetter.js';
import { singleDoor } from './singleDoor.js';

const itemId = randomUUID();
const letter = someLetter(noticeMessage(itemId));

let answer: { readonly status: number; readonly body: object | string };
let outside: Awaited<ReturnType<typeof listening>>;
beforeAll(async () => {
  outside = await listening((_asked, response) => {
    response.writeHead(answer.status, { location: '/elsewhere' });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
});
afterAll(() => outside.close());

function posted(status: number, body: object | string) {
  answer = { status, body };
  return singleDoor(outside.url)(letter);
}

const tryAgain = { name: 'TryAgain' };

test.each([200, 302, 400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503])(
  'an answer of %i without a receipt says nothing of the letter: it is tried again',
  async (status) => {
    await expect(posted(status, { code: 'SOMETHING' })).rejects.toMatchObject(tryAgain);
  },
);

test.each([
  [201, '<html>welcome</html>'],
  [202, { itemId: randomUUID(), status: 'ACCEPTED' }],
  [400, { itemId: randomUUID(), status: 'REFUSED', code: 'INVALID_ITEM' }],
  [202, { itemId, status: 'PERHAPS' }],
  [400, { itemId, status: 'REFUSED', code: 'SHA256_MISMATCH' }],
])('%i with what is no word about this letter is tried again', async (status, body) => {
  await expect(posted(status, body)).rejects.toMatchObject(tryAgain);
});

test('a receipt says that the letter is taken, or refused for good: then its journey hears why (R-11)', async () => {
  expect(await posted(202, { itemId, status: 'ACCEPTED' })).toMatchObject({ status: 'SENT' });
  const code = 'NOT_PDF';
  expect(await posted(400, { itemId, status: 'REFUSED', code })).toEqual({
    ...{ status: 'FAILED', outcome: { code } },
    tells: [{ kind: 'noticeUndeliverable', payload: { noticeId: 'YOUR_TURN/1', why: code } }],
  });
});
