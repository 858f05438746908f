import { randomUUID } from 'node:crypto';
import { asPrincipal, currentPolicy, withPrincipal } from '@overgang/prisma';
import { Change } from '../schema/change.js';
import type { Context } from '../schema/context.js';
import type { Exchange } from '../server/exchange.js';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';

/** What resolvers get: everything in the name of the principal. */
export async function createContext(
  services: Services,
  { language, log }: Exchange,
  principal: Principal,
  idempotencyKey: string | null,
): Promise<Context> {
  const { pool, prisma } = services.database;
  const transaction: Context['transaction'] = (work) => withPrincipal(pool, principal, work);
  const [now, policy] = await Promise.all([services.clock.now(), transaction(currentPolicy)]);
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
