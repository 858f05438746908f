import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPrivateAddress } from '@overgang/prisma';
import { sendTimeoutMs } from '../request.js';
import { retryAfterMs } from '../retryAfterMs.js';
import { whyNoAnswer } from '../whyNoAnswer.js';
import { PrivateAddress, publicLookup, type Resolve, resolveAll } from './publicLookup.js';

interface WebhookRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a bank answered. NO_ANSWER: nobody was there, or not in time. */
export type WebhookAnswer =
  | {
      readonly status: number;
      readonly retryAfterMs: number | null;
      /** null: not asked for, too long, or cut off */
      readonly content: string | null;
    }
  | { readonly status: 'NO_ANSWER' | 'PRIVATE_ADDRESS'; readonly retryAfterMs: null };

/** Posts once. Never throws on what the bank does; a mistake of our own does not count as theirs. */
export type PostWebhook = (request: WebhookRequest) => Promise<WebhookAnswer>;

export interface WebhookWays {
  /** Only where the banks' webhooks are on this computer. */
  readonly allowsPrivateAddresses: boolean;
  readonly resolve?: Resolve;
  /** Absent: what is answered is of no interest. */
  readonly keepsContent?: boolean;
  /** wall time for look-up, connection and answer together */
  readonly timeoutMs?: number;
}

const noAnswer = { status: 'NO_ANSWER', retryAfterMs: null } as const;

const ignoredBytes = 64 * 1024;
const keptBytes = 2 * 1024 * 1024;

/** What is not kept is let pass, and what is too long is cut. */
function contentOf(answer: http.IncomingMessage, isKept: boolean): Promise<string | null> {
  const mostBytes = isKept ? keptBytes : ignoredBytes;
  const parts: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    answer.on('data', (part: Buffer) => {
      bytes += part.length;
      if (isKept) parts.push(part);
      if (bytes > mostBytes) answer.destroy();
    });
    answer.on('error', () => undefined);
    answer.once('close', () =>
      resolve(isKept && answer.complete ? Buffer.concat(parts).toString('utf8') : null),
    );
  });
}

/** A number for a host needs no look-up, and so is looked at by itself. */
function isBarred({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && isPrivateAddress(host);
}

function agentsFor({ allowsPrivateAddresses, resolve = resolveAll }: WebhookWays) {
  const ways = allowsPrivateAddresses ? {} : { lookup: publicLookup(resolve) };
  const kept = { keepAlive: true, timeout: 30_000, ...ways };
  return { http: new http.Agent(kept), https: new https.Agent(kept) };
}

/** Connections are kept for the next event, but never shared between those that may lead inside and those that may not. */
export function webhookPoster(ways: WebhookWays): PostWebhook {
  const { allowsPrivateAddresses, keepsContent = false, timeoutMs = sendTimeoutMs } = ways;
  const agents = agentsFor(ways);

  function exchange(of: WebhookRequest, url: URL): Promise<http.IncomingMessage> {
    const headers = { 'content-type': 'application/json', ...of.headers };
    const options = { method: 'POST', headers, signal: AbortSignal.timeout(timeoutMs) };
    return new Promise((resolve, reject) => {
      const asked =
        url.protocol === 'http:'
          ? http.request(url, { ...options, agent: agents.http })
          : https.request(url, { ...options, agent: agents.https });
      asked.once('response', resolve).on('error', reject).end(of.body);
    });
  }

  return async (of) => {
    if (!URL.canParse(of.url)) return noAnswer;
    try {
      const url = new URL(of.url);
      if (!allowsPrivateAddresses && isBarred(url)) throw new PrivateAddress();
      const answer = await exchange(of, url);
      const content = await contentOf(answer, keepsContent);
      const later = retryAfterMs(answer.headers['retry-after'], Date.now());
      return { status: answer.statusCode ?? 0, retryAfterMs: later, content };
    } catch (error) {
      if (error instanceof PrivateAddress) return { status: 'PRIVATE_ADDRESS', retryAfterMs: null };
      if (whyNoAnswer(error) === null) throw error;
      return noAnswer;
    }
  };
}
