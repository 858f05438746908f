import { isUuid } from '../schema/isUuid.js';
import type { Exchange } from '../server/exchange.js';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';

/** Names the power under which a helper acts in this request. */
const powerHeader = 'overgang-power';

/**
 * The helper, standing in the citizen's place where the header names a power of theirs that was not revoked; else as they came,
 * with why. Somebody else's power is as unknown as one that never was.
 */
export async function actingAs(
  { helpers }: Pick<Services, 'helpers'>,
  { request }: Pick<Exchange, 'request'>,
  principal: Principal,
): Promise<Principal> {
  if (principal.role !== 'HELPER') return principal;
  const named = request.headers[powerHeader];
  if (named === undefined) return { ...principal, powerProblem: 'POWER_NEEDED' };
  const { helperKey } = principal;
  const isId = typeof named === 'string' && isUuid(named);
  const held = isId && helperKey !== undefined ? await helpers.held(helperKey) : [];
  const power = held.find(({ id }) => id === String(named).toLowerCase());
  if (power === undefined) return { ...principal, powerProblem: 'POWER_UNKNOWN' };
  if (power.isRevoked) return { ...principal, powerProblem: 'POWER_REVOKED' };
  const { citizenId, isRevoked: _isRevoked, ...acting } = power;
  return { ...principal, citizenId, power: acting.id, acting };
}
