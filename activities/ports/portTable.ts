import { currentPolicy, type PortName, type Vault } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Dispatcher } from 'undici';
import { briefly } from '../briefly.js';
import { citizenServicePort } from './citizenService/citizenServicePort.js';
import type { MemoVersion } from './digitalPost/buildMemo.js';
import { digitalPostPort } from './digitalPost/digitalPostPort.js';
import { emailPort } from './email/emailPort.js';
import { type MailerSettings, openMailer } from './email/openMailer.js';
import { letterPort } from './letters/letterPort.js';
import { bookedReader } from './mitId/blockAuthenticator.js';
import { mitIdPort } from './mitId/mitIdPort.js';
import { nemIdPort } from './nemId/nemIdPort.js';
import { netbankPort } from './netbank/netbankPort.js';
import { personReader } from './person.js';
import type { Port } from './port.js';

export interface PortUrls {
  readonly digitalPost: string;
  readonly printHouse: string;
  readonly mitId: string;
  readonly nemId: string;
  readonly citizenService: string;
}

export type PortLines = Readonly<Partial<Record<keyof PortUrls, Dispatcher>>>;

export interface PortSettings {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly urls: PortUrls;
  /** connections that are a system's own: those to Digital Post are under our certificate */
  readonly lines?: PortLines;
  readonly allowsPrivateAddresses: boolean;
  readonly sender: { readonly cvr: string; readonly label: string };
  readonly memoVersion?: MemoVersion;
  /** null: no e-mail is sent */
  readonly mailServer?: MailerSettings | null;
  /** shortens the banks' retry ladder where programme time runs fast */
  readonly webhookRetryFactor?: number;
}

/** Every outside system and the adapter that speaks to it. Which one is real is a matter of addresses. */
export function portTable(settings: PortSettings): Readonly<Record<PortName, Port>> {
  const { pool, vault, urls, allowsPrivateAddresses, sender, lines = {} } = settings;
  const { memoVersion = '1.2' } = settings;
  const { webhookRetryFactor = 1, mailServer = null } = settings;
  const readPerson = personReader(pool, vault);
  const readPolicy = briefly(() => currentPolicy(pool));
  return {
    NETBANK: netbankPort({ pool, allowsPrivateAddresses, retryFactor: webhookRetryFactor }),
    DIGITAL_POST: digitalPostPort({
      url: urls.digitalPost,
      ...{ readPerson, readPolicy, sender, memoVersion },
      ...(lines.digitalPost ? { over: lines.digitalPost } : {}),
    }),
    LETTER: letterPort({ url: urls.printHouse, readPerson, readPolicy }),
    MITID: mitIdPort({ url: urls.mitId, readPerson, readBooked: bookedReader(pool) }),
    NEMID: nemIdPort({ url: urls.nemId, mitIdUrl: urls.mitId, readPerson }),
    CITIZEN_SERVICE: citizenServicePort({ url: urls.citizenService, readPerson }),
    EMAIL: emailPort({ pool, readPolicy, mailer: mailServer && openMailer(mailServer) }),
  };
}
