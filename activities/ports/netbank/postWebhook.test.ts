import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net';
import { webhookPoster } from './postWebhook.js';
import type { Resolve } from './publicLookup.js';

const servers: (Server | TcpServer)[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  const closed = servers.splice(0).map((server) => new Promise((done) => server.close(done)));
  await Promise.all(closed);
});

async function portOf(server: Server | TcpServer): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: Socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** How often a bank was knocked at, and where it is. */
async function bank(answers: RequestListener = (_, response) => response.end()) {
  const knocks: string[] = [];
  const port = await portOf(
    createServer((request, response) => {
      knocks.push(request.url ?? '');
      answers(request, response);
    }),
  );
  return { knocks, port };
}

const rawBank = (said: (socket: Socket) => void) =>
  portOf(
    createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => said(socket));
    }),
  );

const names =
  (...answers: readonly string[][]): Resolve =>
  async () => {
    const [next = [], ...later] = answers;
    answers = later.length > 0 ? later : answers;
    return next.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };

const timeoutMs = 400;
const request = (url: string) => ({ url, body: '{}', headers: {} });
const inProduction = (resolve?: Resolve) =>
  webhookPoster({ allowsPrivateAddresses: false, timeoutMs, ...(resolve ? { resolve } : {}) });
const inDevelopment = webhookPoster({ allowsPrivateAddresses: true, timeoutMs });

test.each([
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '[::1]',
  '[::ffff:7f00:1]',
  '[::ffff:127.0.0.1]',
  'localhost',
])('an address inside is not reached, however it is written: %s', async (host) => {
  const { knocks, port } = await bank();
  const answer = await inProduction()(request(`http://${host}:${port}/`));
  expect(answer.status).toBe('PRIVATE_ADDRESS');
  expect(knocks).toEqual([]);
});

test.each([[['10.0.0.1']], [['127.0.0.1']], [['93.184.216.34', '127.0.0.1']], [['::1']]])(
  'a public name that leads inside is not followed: %j',
  async (addresses) => {
    const { knocks, port } = await bank();
    const post = inProduction(names(addresses));
    expect((await post(request(`http://bank.example:${port}/`))).status).toBe('PRIVATE_ADDRESS');
    expect(knocks).toEqual([]);
  },
);

test('a name that was public a moment ago and now leads inside is looked at by the socket itself', async () => {
  const { knocks, port } = await bank();
  const asked: string[] = [];
  const answers = names(['192.0.2.1'], ['127.0.0.1']);
  const post = inProduction((host) => {
    asked.push(host);
    return answers(host);
  });
  expect((await post(request(`http://bank.example:${port}/`))).status).toBe('NO_ANSWER');
  expect((await post(request(`http://bank.example:${port}/`))).status).toBe('PRIVATE_ADDRESS');
  expect(asked).toEqual(['bank.example', 'bank.example']);
  expect(knocks).toEqual([]);
});

test('a look-up that does not end is let go of', async () => {
  const post = inProduction(() => new Promise(() => undefined));
  expect((await post(request('http://bank.example/'))).status).toBe('NO_ANSWER');
});

test('a redirect inside is an answer like another, and not followed', async () => {
  const inside = await bank();
  const { port } = await bank((_, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/` }).end(),
  );
  expect((await inDevelopment(request(`http://127.0.0.1:${port}/`))).status).toBe(302);
  expect(inside.knocks).toEqual([]);
});

test('3 MB of answer are cut, and what it began with counts', async () => {
  let left = 0;
  const { port } = await bank((_, response) => {
    const part = Buffer.alloc(64 * 1024);
    left = 48;
    const more = () => {
      while (left > 0 && response.write(part)) left -= 1;
    };
    response.on('drain', more).on('error', () => undefined);
    more();
  });
  expect((await inDevelopment(request(`http://127.0.0.1:${port}/`))).status).toBe(200);
  expect(left).toBeGreaterThan(0);
});

test('an answer that drips without end is let go of in time', async () => {
  const { port } = await bank((_, response) => {
    const timer = setInterval(() => response.write('.'), 20);
    response.once('close', () => clearInterval(timer));
  });
  expect((await inDevelopment(request(`http://127.0.0.1:${port}/`))).status).toBe(200);
});

test.each([
  ['says nothing', () => undefined],
  ['hangs up', (socket: Socket) => socket.destroy()],
  ['speaks no HTTP', (socket: Socket) => socket.end('220 smtp.bank.example ESMTP\r\n')],
  [
    'has no end of headers',
    (socket: Socket) => socket.write(`HTTP/1.1 200 OK\r\n${'X-Long: æøå\r\n'.repeat(40_000)}`),
  ],
] as const)('a bank that %s has not answered', async (_how, said) => {
  const port = await rawBank(said);
  const answer = await inDevelopment(request(`http://127.0.0.1:${port}/`));
  expect(answer).toEqual({ status: 'NO_ANSWER', retryAfterMs: null });
});

test.each([
  [
    'gzip that is none',
    'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnone',
  ],
  ['UTF-16 said to be UTF-8', 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n\xff\xfe\xff\xfe'],
  ['broken chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nzz'],
])('of an answer only the status is read: %s', async (_what, said) => {
  const port = await rawBank((socket) => socket.end(said, 'latin1'));
  expect((await inDevelopment(request(`http://127.0.0.1:${port}/`))).status).toBe(200);
});

test('a mistake of our own is no answer of the bank’s', async () => {
  const { knocks, port } = await bank();
  const of = { ...request(`http://127.0.0.1:${port}/`), headers: { 'webhook-id': 'two\nlines' } };
  await expect(inDevelopment(of)).rejects.toMatchObject({ code: 'ERR_INVALID_CHAR' });
  expect(knocks).toEqual([]);
});

test('an address that is none has nobody who answers', async () => {
  expect((await inDevelopment(request('bank.example'))).status).toBe('NO_ANSWER');
});
