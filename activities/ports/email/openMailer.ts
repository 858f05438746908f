import { readFile } from 'node:fs/promises';
import type { Email } from '@overgang/domain';
import { createTransport } from 'nodemailer';

export interface MailerSettings {
  /** `smtp://[user:password@]host[:port]` */
  readonly url: string;
  /** PEM; where the server's certificate is not signed by one of the well-known */
  readonly caFile?: string;
  /** address that citizens and banks see, and that bounces go to */
  readonly from: string;
}

interface Mail extends Email {
  /** one address */
  readonly to: string;
  /** the same at every try: it names the message to whoever receives it */
  readonly id: string;
}

export interface Mailer {
  /** Resolves once the server has taken the message; throws nodemailer's error otherwise. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
}

/** All of a send is shorter than a dispatcher's lease. */
const patienceMs = 20_000;
const connectMs = 5_000;

async function openTransport({ url, caFile }: MailerSettings) {
  const { hostname, port, username, password } = new URL(url);
  const signIn = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return createTransport({
    pool: true,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || 587),
    requireTLS: true,
    tls: {
      minVersion: 'TLSv1.2',
      ...(caFile === undefined ? {} : { ca: await readFile(caFile, 'utf8') }),
    },
    ...(username === '' ? {} : { auth: signIn }),
    // By itself the pool sends a message again when its connection is lost: it may have arrived.
    maxRequeues: 0,
    maxConnections: 4,
    idleTimeout: 30_000,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The whole message, with the headers that keep machines from answering it. */
export function composed(from: string, { to, id, subject, text }: Mail) {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    from,
    to: { name: '', address: to },
    envelope: { from, to: [to] },
    messageId: `<${id}@${domain}>`,
    subject,
    text,
    list: { id: `overgang.${domain}`, unsubscribe: `mailto:${from}?subject=unsubscribe` },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

/** Sends by SMTP: never without TLS, over a few kept connections, each message by one conversation. */
export function openMailer(settings: MailerSettings): Mailer {
  const { from } = settings;
  let opening: ReturnType<typeof openTransport> | null = null;

  /** What cannot be read now, such as a certificate still to be made, is read at the next send. */
  function transport() {
    opening ??= openTransport(settings).catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  return {
    async send(mail) {
      const signal = AbortSignal.timeout(patienceMs);
      await (await transport()).sendMail({ ...composed(from, mail), signal });
    },
    close: () =>
      void opening?.then(
        (open) => open.close(),
        () => undefined,
      ),
  };
}
