import type { LeasedMessage } from '@overgang/prisma';
import type { Pool } from 'pg';
import { Webhook } from 'standardwebhooks';
import { noticeOf, undeliverable } from '../noticePayload.js';
import { failed, type Port, type Sent, sent } from '../port.js';
import { isAccepted, request } from '../request.js';
import { type BankCustomer, bankCustomer, disableWebhook } from './bankCustomer.js';
import { bankEvent } from './bankEvent.js';
import { isPrivateAddress } from './isPrivateAddress.js';

export interface NetbankSettings {
  readonly pool: Pool;
  /** Never in production: a webhook could then reach inside. */
  readonly allowsPrivateAddresses: boolean;
}

/** Standard Webhooks 1.0.0: the signature covers id, wall time and body. */
function signed(message: LeasedMessage, { handle, webhookSecrets }: BankCustomer) {
  const { type, data } = bankEvent(message, handle);
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

/** A notice that the bank will never show goes by the next channel. */
function notShown(message: LeasedMessage, why: string): Sent {
  const tells =
    message.kind === 'sendNotice' ? [undeliverable(noticeOf(message).noticeKey, why)] : [];
  return failed({ code: why }, tells);
}

const byFeed = sent({ by: 'FEED' });

/** Tells a bank by its webhook; a bank without one reads the same events from its feed. */
export function netbankPort({ pool, allowsPrivateAddresses }: NetbankSettings): Port {
  async function post(message: LeasedMessage, url: string, customer: BankCustomer): Promise<Sent> {
    const { body, headers } = signed(message, customer);
    const answer = await request(url, {
      method: 'POST',
      body,
      contentType: 'application/json',
      headers,
    });
    if (isAccepted(answer)) return sent({ status: answer.status });
    if (answer.status !== 410) return notShown(message, `BANK_ANSWERED_${answer.status}`);
    await disableWebhook(pool, message.bankReg);
    return byFeed;
  }

  return {
    async send(message) {
      const customer = await bankCustomer(pool, message.journeyId, message.bankReg);
      if (customer === null) return notShown(message, 'AGREEMENT_ENDED');
      const { webhookUrl, isEnabled } = customer;
      if (webhookUrl === null || !isEnabled) return byFeed;
      const isBarred =
        !allowsPrivateAddresses && (await isPrivateAddress(new URL(webhookUrl).hostname));
      return isBarred ? notShown(message, 'PRIVATE_ADDRESS') : post(message, webhookUrl, customer);
    },
  };
}
