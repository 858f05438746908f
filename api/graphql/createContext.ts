import { randomUUID } from 'node:crypto';
import { asPrincipal, currentPolicy, withPrincipal } from '@overgang/prisma';
import { areKnownBanks } from '../bank/areKnownBanks.js';
import { actingAs } from '../power/actingAs.js';
import { Change } from '../schema/change.js';
import type { Context } from '../schema/context.js';
import type { Exchange } from '../server/exchange.js';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';

/** What resolvers get: everything in the name of the principal; null for a bank that is none of ours. */
export async function createContext(
  services: Services,
  exchange: Pick<Exchange, 'language' | 'log' | 'request'>,
  signedIn: Principal,
  idempotencyKey: string | null,
): Promise<Context | null> {
  const { language, log } = exchange;
  const { pool, prisma } = services.database;
  const principal = await actingAs(services, exchange, signedIn);
  const transaction: Context['transaction'] = (work) => withPrincipal(pool, principal, work);
  const [now, { policy, isKnown }] = await Promise.all([
    services.clock.now(),
    transaction(async (db) => ({
      policy: await currentPolicy(db),
      // A token may name a bank that never was, or is no longer, part of the programme.
      isKnown: principal.bank === undefined || (await areKnownBanks(db, [principal.bank])),
    })),
  ]);
  if (!isKnown) return null;
  return {
    principal,
    language,
    now,
    policy,
    idempotencyKey: idempotencyKey ?? randomUUID(),
    isKeyGiven: idempotencyKey !== null,
    change: new Change(),
    db: asPrincipal(prisma, principal),
    transaction,
    services,
    log,
  };
}
