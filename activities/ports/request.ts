import type { LeasedMessage } from '@overgang/prisma';
import { Agent, request as ask, type Dispatcher, type FormData } from 'undici';
import { z } from 'zod';
import { NoAnswer, TryAgain } from './port.js';
import { retryAfterMs } from './retryAfterMs.js';
import { sureHeld } from './sureHeld.js';
import { whyNoAnswer } from './whyNoAnswer.js';

/** Shorter than any lease: who sends knows how it ended before another may try. */
export const sendTimeoutMs = 10_000;

export interface Request {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** sent as JSON */
  readonly json?: object;
  /** sent as it is, with `contentType`; a form says its own */
  readonly body?: string | FormData | Uint8Array<ArrayBuffer>;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** what is sent by it: nothing leaves when the lease on that is over */
  readonly message?: Pick<LeasedMessage, 'hold'>;
  /** connections that are this system's own; without it, those of everybody */
  readonly over?: Dispatcher;
  /** For a feed, which sets aside by itself what cannot be kept, rather than changing it. */
  readonly keepsTexts?: boolean;
}

export interface Response {
  readonly status: number;
  readonly body: unknown;
}

const later = new Set([401, 403, 408, 425, 429]);

/** Longer than any answer, or page of a feed, of a system that keeps to its contract. */
const mostBytes = 2 * 1024 * 1024;

/** Those of everybody who has none of their own. */
const shared = new Agent();

/** An answer that does not end is not read to its end. */
async function textOf({ body }: Dispatcher.ResponseData): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new TryAgain('answered too much');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const unstorable = /\\u(0000|d[89a-f])/i;

const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string'
    ? value.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD')
    : value;

/** No text with U+0000 or half a surrogate pair comes in, unless asked for as it is: no database would hold it. */
function parsed(text: string, keepsTexts: boolean): unknown {
  try {
    return !keepsTexts && unstorable.test(text) ? JSON.parse(text, storable) : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Asked without `fetch`, whose streams and checks for browsers cost as much again as the request itself. */
async function exchange(url: string, of: Request): Promise<Response> {
  const body = of.json === undefined ? of.body : JSON.stringify(of.json);
  const contentType = of.json === undefined ? of.contentType : 'application/json';
  const answer = await ask(url, {
    method: of.method,
    signal: AbortSignal.timeout(sendTimeoutMs),
    headers: { ...of.headers, ...(contentType ? { 'content-type': contentType } : {}) },
    dispatcher: of.over ?? shared,
    ...(body === undefined ? {} : { body }),
  });
  const text = await textOf(answer);
  const { statusCode: status, headers } = answer;
  if (status >= 500 || later.has(status)) {
    const afterMs = retryAfterMs(String(headers['retry-after'] ?? ''), Date.now());
    throw new TryAgain(`answered ${status}`, afterMs);
  }
  return { status, body: parsed(text, of.keepsTexts ?? false) };
}

/**
 * Asks an outside system, once, without following redirects. Throws where asking later may help: time-outs, no answer,
 * 5xx, 429, credentials that are not taken, and answers that do not end. Any other answer is returned for the port to judge.
 * Addresses never reach an error text.
 */
export async function request(url: string, of: Request): Promise<Response> {
  if (of.message) sureHeld(of.message);
  try {
    return await exchange(url, of);
  } catch (error) {
    const why = whyNoAnswer(error);
    throw why === null ? error : new NoAnswer(why);
  }
}

/** What an answer says. One that is not as agreed is the other side's fault. */
export function readAnswer<Content>(schema: z.ZodType<Content>, { body }: Response): Content {
  const read = schema.safeParse(body);
  if (!read.success) throw new TryAgain('answered otherwise than agreed');
  return read.data;
}

export const isAccepted = ({ status }: Response): boolean => status >= 200 && status < 300;

/** A code as outside systems answer one: kept and shown, so there is room for nothing else. */
export const outsideCode = z.string().regex(/^[\w.-]{1,64}$/);

const coded = z.object({ code: outsideCode });

/** The code of a refusal, as all our ports answer one; that of HTTP where there is none. */
export function codeOf({ status, body }: Response): string {
  const read = coded.safeParse(body);
  return read.success ? read.data.code : `HTTP_${status}`;
}
