import { type Email, messageWaiting, type Policy, webhookTurnedOff } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import type { Pool } from 'pg';
import { z } from 'zod';
import { failed, type Port, type Sent, sent, TryAgain } from '../port.js';
import { sureHeld } from '../sureHeld.js';
import { bankContact, citizenAddress } from './addressee.js';
import type { Mailer } from './openMailer.js';
import { smtpVerdict } from './smtpVerdict.js';

export interface EmailSettings {
  readonly pool: Pool;
  readonly readPolicy: () => Promise<Policy>;
  /** null: this installation sends no e-mail */
  readonly mailer: Mailer | null;
}

type Written = (Email & { readonly to: string }) | { readonly code: string };

const place = z.object({
  place: z.enum(['NETBANK', 'DIGITAL_POST']),
  language: z.enum(['da', 'en']),
});
const address = z.email();

/** One plain address, so that nothing in it can name another recipient. */
function addressed(to: string | null | undefined, email: Email): Written {
  const read = address.safeParse(to);
  return read.success ? { ...email, to: read.data } : { code: 'NO_ADDRESS' };
}

/** About a day at the longest pause between tries: then it is too late to be of use. */
const mostAttempts = 100;

function judged(error: unknown, attempts: number): Sent {
  const verdict = smtpVerdict(error);
  if (verdict.is === 'UNKNOWN') return failed({ code: 'UNKNOWN' });
  const { is, code } = verdict;
  if (is === 'LATER' && attempts < mostAttempts) throw new TryAgain(code);
  return failed({ code });
}

/**
 * E-mail, which nothing depends on: at most once. Only what is known to have been refused is sent again; what the server
 * may have taken is settled as unknown. A bounce is recorded by its code.
 */
export function emailPort({ pool, readPolicy, mailer }: EmailSettings): Port {
  async function toCitizen({ journeyId, payload }: LeasedMessage): Promise<Written> {
    const { emailsCitizens } = await readPolicy();
    if (!emailsCitizens) return { code: 'NOT_WANTED' };
    const { place: where, language } = place.parse(payload);
    return addressed(await citizenAddress(pool, journeyId), messageWaiting(where, language));
  }

  async function toBank({ bankReg }: LeasedMessage): Promise<Written> {
    const contact = await bankContact(pool, bankReg);
    return addressed(contact?.address, webhookTurnedOff(contact?.name ?? ''));
  }

  function written(message: LeasedMessage): Promise<Written> {
    switch (message.kind) {
      case 'tellCitizen':
        return toCitizen(message);
      case 'tellBankContact':
        return toBank(message);
      default:
        throw new Error(`nobody is told ${message.kind} by e-mail`);
    }
  }

  return {
    async send(message) {
      if (mailer === null) return failed({ code: 'NO_MAIL_SERVER' });
      const email = await written(message);
      if ('code' in email) return failed(email);
      sureHeld(message);
      try {
        await mailer.send({ ...email, id: message.providerKey });
        return sent({});
      } catch (error) {
        return judged(error, message.attempts);
      }
    },
  };
}
