import { cprOf } from '@overgang/domain';
import type { Services } from '../services/services.js';
import type { Claims } from './claims.js';
import type { Principal } from './principal.js';

async function citizenIdOf(claims: Claims, { citizenOf }: Services): Promise<string | undefined> {
  if (claims.role !== 'CITIZEN' && claims.role !== 'HELPER') return undefined;
  if (claims.cpr === undefined) return claims.citizen;
  const cpr = cprOf(claims.cpr);
  return cpr === null ? undefined : ((await citizenOf(cpr)) ?? undefined);
}

/** Who the claims speak of. A CPR number among them becomes our id at once and is not kept. */
export async function principalOf(claims: Claims, services: Services): Promise<Principal> {
  const { role, sub: subject, bank, municipality } = claims;
  const citizenId = await citizenIdOf(claims, services);
  const isBank = role === 'BANK' || role === 'BANK_EMPLOYEE';
  return {
    role,
    subject,
    ...(isBank && bank !== undefined ? { bank } : {}),
    ...(citizenId === undefined ? {} : { citizenId }),
    ...(role === 'CLERK' && municipality !== undefined ? { municipality } : {}),
  };
}
