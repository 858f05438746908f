import { type Authenticator, isActive } from './means.js';

export const assuranceLevels = ['SUBSTANTIAL', 'HIGH'] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/** each authenticator gives substantial; only app and chip together give high; none, nothing. */
export function assuranceLevel(authenticators: readonly Authenticator[]): AssuranceLevel | null {
  const active = new Set(authenticators.filter(isActive).map(({ means }) => means));
  if (active.size === 0) return null;
  return active.has('APP') && active.has('CHIP') ? 'HIGH' : 'SUBSTANTIAL';
}
