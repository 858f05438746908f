import { createServer, type RequestListener, type Server } from 'node:http';
import { codeOf, request } from './request.js';

let server: Server;

async function answering(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

afterEach(() => new Promise((resolve) => server.close(resolve)));

test('an answer that does not end is let go of, and asked for again later', async () => {
  let letGo: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const url = await answering((_asked, answer) => {
    const part = Buffer.alloc(64 * 1024, 'x');
    const more = () => {
      while (!answer.destroyed && answer.write(part));
    };
    answer.on('drain', more).on('close', letGo);
    more();
  });
  await expect(request(url, { method: 'GET' })).rejects.toMatchObject({
    name: 'TryAgain',
    message: 'answered too much',
  });
  await closed;
});

test('an answer of a megabyte, in pieces that cut characters, is read whole', async () => {
  const name = 'æøå'.repeat(200_000);
  const bytes = Buffer.from(JSON.stringify({ name }));
  const url = await answering((_asked, answer) => {
    for (let at = 0; at < bytes.length; at += 4099) answer.write(bytes.subarray(at, at + 4099));
    answer.end();
  });
  expect(await request(url, { method: 'GET' })).toEqual({ status: 200, body: { name } });
});

test('a connection that breaks within an answer is no answer', async () => {
  const url = await answering((asked, answer) => {
    answer.writeHead(200, { 'content-length': 10 });
    answer.write('half', () => asked.socket.destroy());
  });
  const broken = { name: 'TryAgain', message: 'no answer: UND_ERR_SOCKET' };
  await expect(request(url, { method: 'GET' })).rejects.toMatchObject(broken);
});

test('a redirection is answered, not followed', async () => {
  const asked: (string | undefined)[] = [];
  const url = await answering(({ url: path }, answer) => {
    asked.push(path);
    answer.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect(await request(`${url}/here`, { method: 'GET' })).toMatchObject({ status: 307 });
  expect(asked).toEqual(['/here']);
});

test.each([
  ['no address', 'nowhere', {}],
  ['an address of another protocol', 'ftp://127.0.0.1/', {}],
  ['a header that is none', 'http://127.0.0.1/', { 'x-key': 'one\ntwo' }],
])('%s is our own mistake, not theirs', async (_what, url, headers) => {
  const asked = request(url, { method: 'GET', headers });
  await expect(asked).rejects.not.toMatchObject({ name: 'TryAgain' });
});

test('what no database can hold, or no text has, is read as the sign for what cannot be read', async () => {
  const url = await answering((_asked, answer) =>
    answer.end(
      String.raw`{"a":"x\u0000y","b":["\uD800 \uDC00","\uD83D\uDE00 æ"],"c":{"d":"\\u0000"}}`,
    ),
  );
  const { body } = await request(url, { method: 'GET' });
  expect(body).toEqual({ a: 'x\uFFFDy', b: ['\uFFFD \uFFFD', '😀 æ'], c: { d: '\\u0000' } });
});

test.each([
  ['USER_ID_TAKEN', 'USER_ID_TAKEN'],
  ['not-found.1', 'not-found.1'],
  ['x\0y', 'HTTP_422'],
  ['', 'HTTP_422'],
  ['Jens Hansen, 0101701234', 'HTTP_422'],
  ['A'.repeat(65), 'HTTP_422'],
  [7, 'HTTP_422'],
])('a code is short and has no room for anything else: %j is read as %s', (code, read) => {
  expect(codeOf({ status: 422, body: { code } })).toBe(read);
});
