import { cprOf } from '@overgang/domain';
import type { HelperKey } from '../services/helperPowers.js';
import type { Services } from '../services/services.js';
import type { Claims } from './claims.js';
import type { Principal } from './principal.js';

async function citizenIdOf(claims: Claims, { citizenOf }: Services): Promise<string | undefined> {
  if (claims.role !== 'CITIZEN') return undefined;
  if (claims.cpr === undefined) return claims.citizen;
  const cpr = cprOf(claims.cpr);
  return cpr === null ? undefined : ((await citizenOf(cpr)) ?? undefined);
}

/** a helper signs in as themselves; whom they help, each request's power says. */
async function helperKeyOf(claims: Claims, { helpers }: Services): Promise<HelperKey | undefined> {
  if (claims.role !== 'HELPER') return undefined;
  if (claims.cpr === undefined) {
    return claims.citizen === undefined
      ? undefined
      : ((await helpers.keyOfCitizen(claims.citizen)) ?? undefined);
  }
  const cpr = cprOf(claims.cpr);
  return cpr === null ? undefined : helpers.keyOf(cpr);
}

/** Who the claims speak of. A CPR number among them becomes our id at once and is not kept. */
export async function principalOf(claims: Claims, services: Services): Promise<Principal> {
  const { role, sub: subject, bank, municipality } = claims;
  const citizenId = await citizenIdOf(claims, services);
  const helperKey = await helperKeyOf(claims, services);
  const isBank = role === 'BANK' || role === 'BANK_EMPLOYEE';
  return {
    role,
    subject,
    ...(isBank && bank !== undefined ? { bank } : {}),
    ...(citizenId === undefined ? {} : { citizenId }),
    ...(helperKey === undefined ? {} : { helperKey }),
    ...(role === 'CLERK' && municipality !== undefined ? { municipality } : {}),
  };
}
