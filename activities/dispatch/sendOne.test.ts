import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { instant } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import pino from 'pino';
import { z } from 'zod';
import { type Port, sent, TryAgain } from '../ports/port.js';
import { readAnswer, request } from '../ports/request.js';
import type { Seen } from './portWatch.js';
import { sendMany, sendOne } from './sendOne.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function systemThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return `http://127.0.0.1:${address.port}/`;
}

const aMessage = (): LeasedMessage => ({
  ...{ id: randomUUID(), journeyId: randomUUID(), port: 'MITID', kind: 'beginEnrolment' },
  ...{ naturalKey: 'key', providerKey: randomUUID(), bankReg: null, payload: {}, attempts: 1 },
  ...{ leaseToken: randomUUID(), notBefore: new Date(), createdAt: new Date() },
});

function sendingBy(port: Port) {
  const seen: Seen[] = [];
  const watch = { note: (one: Seen) => void seen.push(one) };
  const now = async () => instant(0);
  return { seen, sending: { port, watch, now, log: pino({ level: 'silent' }) } };
}

async function faultOf(send: Port['send']) {
  const { seen, sending } = sendingBy({ send });
  const { result, outcome } = await sendOne(aMessage(), sending);
  return { status: result.status, outcome, isTheirs: seen.length === 1 };
}

const asking = (url: string) => async () => {
  const answer = await request(url, { method: 'GET' });
  return sent({ ...readAnswer(z.object({ ok: z.boolean() }), answer) });
};

const theirs: readonly [string, RequestListener | null, RegExp][] = [
  ['is not there', null, /^no answer: /],
  ['hangs up', (_asked, answer) => answer.destroy(), /^no answer: /],
  [
    'hangs up in the middle',
    (_asked, answer) => {
      answer.writeHead(200, { 'content-length': '1000' }).write('{');
      setTimeout(() => answer.destroy(), 20);
    },
    /^no answer: /,
  ],
  ['fails', (_asked, answer) => answer.writeHead(500).end(), /^answered 500$/],
  ['says no JSON', (_asked, answer) => answer.end('<html>'), /^answered otherwise than agreed$/],
  ['says something else', (_asked, answer) => answer.end('{}'), /^answered otherwise than agreed$/],
];

test.each(theirs)('a system that %s is at fault', async (_how, answers, text) => {
  const url = await systemThat(answers ?? (() => undefined));
  if (answers === null) await new Promise((resolve) => servers.pop()?.close(resolve));
  expect(await faultOf(asking(url))).toEqual({
    ...{ status: 'RETRY', isTheirs: true },
    outcome: { fault: 'TryAgain', text: expect.stringMatching(text) },
  });
});

const ours: readonly [string, Port['send'], string][] = [
  ['a mistake of our own', () => Promise.reject(new TypeError('x is undefined')), 'TypeError'],
  ['a payload that is none', async () => sent(z.object({ a: z.string() }).parse({})), 'ZodError'],
  ['an address that is none', asking('nowhere'), 'TypeError'],
  ['our database', () => Promise.reject(Object.assign(new Error(), { code: '57P01' })), 'Error'],
];

test.each(ours)(
  'for %s no outside system is at fault, and it is tried again',
  async (_what, send, fault) => {
    expect(await faultOf(send)).toEqual({ status: 'RETRY', isTheirs: false, outcome: { fault } });
  },
);

test('of a bulk delivery, what we could not write says nothing about the system that took the rest', async () => {
  const answers = [sent({}), new TryAgain('not written', null, 'OURS'), new TryAgain('no receipt')];
  const bulk = { least: 1, most: 9, send: async () => answers };
  const { seen, sending } = sendingBy({ send: async () => sent({}), bulk });
  const settled = await sendMany([aMessage(), aMessage(), aMessage()], sending);
  expect(settled.map(({ result }) => result.status)).toEqual(['SENT', 'RETRY', 'RETRY']);
  expect(seen.map(({ result }) => result).toSorted()).toEqual(['RETRY', 'SENT']);
});
