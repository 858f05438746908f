import type { Instant, Language, Policy } from '@overgang/domain';
import type { PrincipalClient } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import type { Logger } from '../server/logger.js';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';
import type { Change } from './change.js';

/** What every resolver has at hand. */
export interface Context {
  readonly principal: Principal;
  readonly language: Language;
  /** Programme time at which the request came. */
  readonly now: Instant;
  readonly policy: Policy;
  /** The header's key, or one made for this request. */
  readonly idempotencyKey: string;
  /** Whether the caller gave it: only then can the same request come again under it. */
  readonly isKeyGiven: boolean;
  readonly change: Change;
  /** Prisma as this principal: row-level security bounds every read (I8). */
  readonly db: PrincipalClient;
  /** One short transaction as this principal, for SQL. */
  readonly transaction: <T>(work: (db: ClientBase) => Promise<T>) => Promise<T>;
  readonly services: Services;
  readonly log: Logger;
}
