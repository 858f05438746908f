import { bankEventOf, type LeasedMessage } from '@overgang/prisma';
import type { Pool } from 'pg';
import { Webhook } from 'standardwebhooks';
import { noticeOf, undeliverable } from '../noticePayload.js';
import { failed, type Port, type Sent, sent, TryAgain } from '../port.js';
import { sureHeld } from '../sureHeld.js';
import { type BankCustomer, bankCustomer } from './bankCustomer.js';
import { isLadderClimbed } from './isLadderClimbed.js';
import { type WebhookAnswer, webhookPoster } from './postWebhook.js';
import { turnWebhookOff } from './turnWebhookOff.js';
import { webhookDelayMs } from './webhookDelayMs.js';

export interface NetbankSettings {
  readonly pool: Pool;
  /** Never in production: a webhook could then reach inside. */
  readonly allowsPrivateAddresses: boolean;
  /** shortens the pauses between tries where programme time runs fast; 1 by default */
  readonly retryFactor?: number;
}

/** Standard Webhooks 1.0.0: the signature covers id, wall time and body. */
function signed(message: LeasedMessage, { handle, webhookSecrets }: BankCustomer) {
  const { type, data } = bankEventOf({ ...message, handle });
  const body = JSON.stringify({ type, timestamp: message.createdAt.toISOString(), data });
  const now = new Date();
  const signature = webhookSecrets
    .map((secret) => new Webhook(secret).sign(message.providerKey, now, body))
    .join(' ');
  const headers = {
    'webhook-id': message.providerKey,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signature,
  };
  return { body, headers };
}

const isNotice = ({ kind }: LeasedMessage): boolean => kind === 'sendNotice';

/** A notice that the bank will never show goes by the next channel. */
function notTaken(message: LeasedMessage, why: string, outcome: object = {}): Sent {
  const tells = isNotice(message) ? [undeliverable(noticeOf(message).noticeKey, why)] : [];
  return failed({ code: why, ...outcome }, tells);
}

/** A bank that asks for no pause at all is not asked in a circle. */
const shortestPauseMs = 1_000;

const byFeed = sent({ by: 'FEED' });

/**
 * Only 2xx is success. A bank that answers anything else but 410, or nothing, is asked again, more and more seldom, and at
 * last no more: then later events go on, and this one can be posted again. A notice has another way, so it does not wait for
 * an address that leads inside to be mended.
 */
function judged(message: LeasedMessage, answer: WebhookAnswer, factor: number): Sent {
  const { status } = answer;
  if (typeof status === 'number' && status >= 200 && status < 300) return sent({ status });
  if (status === 'PRIVATE_ADDRESS' && isNotice(message)) return notTaken(message, status);
  if (isLadderClimbed(message, Date.now(), factor))
    return notTaken(message, 'GIVEN_UP', { answer: status });
  const delayMs = webhookDelayMs(message.attempts, Math.random(), factor);
  const pauseMs = answer.retryAfterMs ?? delayMs;
  throw new TryAgain(`answered ${status}`, Math.max(pauseMs, shortestPauseMs * factor));
}

/** Tells a bank by its webhook; a bank that has none, or no secret to sign for, reads the same events from its feed. */
export function netbankPort(settings: NetbankSettings): Port {
  const { pool, allowsPrivateAddresses, retryFactor = 1 } = settings;
  const post = webhookPoster({ allowsPrivateAddresses });
  return {
    async send(message) {
      const customer = await bankCustomer(pool, message.journeyId, message.bankReg);
      if (customer === null) return notTaken(message, 'AGREEMENT_ENDED');
      const { webhookUrl: url, webhookSecrets, isEnabled } = customer;
      if (url === null || !isEnabled || webhookSecrets.length === 0) return byFeed;
      sureHeld(message);
      const answer = await post({ url, ...signed(message, customer) });
      if (answer.status !== 410) return judged(message, answer, retryFactor);
      await turnWebhookOff(pool, message, url);
      return byFeed;
    },
  };
}
