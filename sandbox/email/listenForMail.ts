import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Listening } from '../http/listen.js';
import type { SystemContext } from '../systemContext.js';
import { emailCertificate } from './certificate.js';
import type { EmailBook } from './emailBook.js';

/** A mail server's "not now" (4xx) or "no" (5xx). */
const answer = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** Everything was done, and the line is cut before it is said. */
function cutLine(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections)
    if (connection.id === session.id) connection._socket.destroy();
}

/**
 * A mail server on the loopback address that takes no mail but under STARTTLS with its own certificate. `unknown…@` is
 * answered 550; the faults of `email` answer 451, lose answers, or turn everybody away with 421.
 */
export async function listenForMail(
  port: number,
  context: SystemContext,
  book: EmailBook,
  draw: () => number = Math.random,
): Promise<Listening> {
  const faults = () => context.faults.of('email');
  const server = new SMTPServer({
    ...(await emailCertificate(context.dataFolder)),
    authOptional: true,
    disabledCommands: ['AUTH'],
    logger: false,
    closeTimeout: 100,
    onConnect: (_session, done) => done(faults().down ? answer(421, 'closed for now') : null),
    onMailFrom: (_from, session, done) =>
      done(session.secure ? null : answer(530, 'STARTTLS first')),
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('unknown')) return done(answer(550, 'no such mailbox'));
      done(draw() < faults().errorRate ? answer(451, 'try again later') : null);
    },
    onData: (stream, session, done) => {
      void textOf(stream).then(async (raw) => {
        if (faults().latencyMs > 0) await sleep(faults().latencyMs);
        for (const { address } of session.envelope.rcptTo) book.take({ to: address, raw });
        if (draw() < faults().loseAnswers) return cutLine(server, session);
        done();
      });
    },
  });
  server.on('error', (error) => context.log.debug({ err: error }, 'a mail connection failed'));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const bound = server.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port was given');
  return { port: bound.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
