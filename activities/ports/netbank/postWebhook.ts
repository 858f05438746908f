import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { sendTimeoutMs } from '../request.js';
import { retryAfterMs } from '../retryAfterMs.js';
import { isPrivateAddress } from './isPrivateAddress.js';

export interface WebhookRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly allowsPrivateAddresses: boolean;
}

/** How a bank answered. NO_ANSWER: nobody was there, or not in time. */
export type WebhookAnswer =
  | { readonly status: number; readonly retryAfterMs: number | null }
  | { readonly status: 'NO_ANSWER' | 'PRIVATE_ADDRESS'; readonly retryAfterMs: null };

const agents = {
  'http:': new http.Agent({ keepAlive: true, timeout: 30_000 }),
  'https:': new https.Agent({ keepAlive: true, timeout: 30_000 }),
};

const mostBytes = 64 * 1024;

/** The content of an answer says nothing to us: it is let pass, and a long one is cut. */
function ignoreContent(answer: http.IncomingMessage): Promise<void> {
  let bytes = 0;
  return new Promise((resolve) => {
    answer.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostBytes) answer.destroy();
    });
    answer.on('error', () => undefined).once('close', () => resolve());
  });
}

function exchange(
  of: WebhookRequest,
  url: URL,
  pinned: LookupFunction,
): Promise<http.IncomingMessage> {
  const isPlain = url.protocol === 'http:';
  const headers = { 'content-type': 'application/json', ...of.headers };
  const options = { method: 'POST', headers, lookup: pinned };
  const signal = AbortSignal.timeout(sendTimeoutMs);
  return new Promise((resolve, reject) => {
    const asked = isPlain
      ? http.request(url, { ...options, signal, agent: agents['http:'] })
      : https.request(url, { ...options, signal, agent: agents['https:'] });
    asked.once('response', resolve).on('error', reject).end(of.body);
  });
}

/**
 * Posts once, to addresses that were looked at before: a name cannot lead elsewhere between the look and the connection.
 * Redirects are not followed, and the answer's content is ignored. Never throws on what the bank does.
 */
export async function postWebhook(of: WebhookRequest): Promise<WebhookAnswer> {
  const url = new URL(of.url);
  try {
    const addresses = await lookup(url.hostname.replace(/^\[|\]$/g, ''), { all: true });
    const [first] = addresses;
    const isBarred = addresses.some(({ address }) => isPrivateAddress(address));
    if (isBarred && !of.allowsPrivateAddresses)
      return { status: 'PRIVATE_ADDRESS', retryAfterMs: null };
    const answer = await exchange(of, url, (_name, options, found) =>
      options.all ? found(null, addresses) : found(null, first?.address ?? '', first?.family),
    );
    await ignoreContent(answer);
    const later = retryAfterMs(answer.headers['retry-after'], Date.now());
    return { status: answer.statusCode ?? 0, retryAfterMs: later };
  } catch {
    return { status: 'NO_ANSWER', retryAfterMs: null };
  }
}
