import type { Principal } from '../signIn/principal.js';
import type { Manifest } from './manifest.js';

/** Under whose name somebody delivers: a bank's number, or the operator's own. Null: this role delivers nothing. */
export function delivererOf({ role, bank, subject }: Principal): string | null {
  if (role === 'BANK' || role === 'BANK_EMPLOYEE') return bank ?? null;
  return role === 'OPERATOR' ? subject : null;
}

/** Banks deliver their rosters; persons and their changes come from the operator. */
export function mayDeliver({ role }: Principal, kind: Manifest['kind']): boolean {
  return kind === 'ROSTER' ? role === 'BANK' || role === 'BANK_EMPLOYEE' : role === 'OPERATOR';
}
