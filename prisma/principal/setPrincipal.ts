import type { DatabasePrincipal } from './principal.js';
import { senderOf } from './senderOf.js';

/** Sets all of the principal, for this transaction only; what it lacks is emptied. */
export const setPrincipalSql = `
  SELECT set_config('app.role', $1, true), set_config('app.subject', $2, true), set_config('app.bank', $3, true),
    set_config('app.citizen', $4, true), set_config('app.municipality', $5, true), set_config('app.sender', $6, true),
    set_config('app.power', $7, true)`;

export function principalParameters(of: DatabasePrincipal): string[] {
  return [
    of.role,
    of.subject,
    of.bank ?? '',
    of.citizenId ?? '',
    of.municipality ?? '',
    senderOf(of),
    of.power ?? '',
  ];
}
