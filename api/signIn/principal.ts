import type { Role } from './role.js';

/** Who asks. A citizen's CPR number is not in it: it was turned into our id when the token was read. */
export interface Principal {
  readonly role: Role;
  readonly subject: string;
  readonly bank?: string;
  /** Absent for a citizen whom no delivery has named yet. */
  readonly citizenId?: string;
  readonly municipality?: string;
}
