import type { Power } from '@overgang/domain';
import type { HelperKey } from '../services/helperPowers.js';
import type { Role } from './role.js';

/** Who asks. A citizen's CPR number is not in it: it was turned into our id when the token was read. */
export interface Principal {
  readonly role: Role;
  readonly subject: string;
  readonly bank?: string;
  /** Absent for a citizen whom no delivery has named yet. */
  readonly citizenId?: string;
  readonly municipality?: string;
  /** HELPER: themselves. */
  readonly helperKey?: HelperKey;
  /** HELPER: the power under which they act, where the request names one that holds; `citizenId` is then whom they help. */
  readonly power?: string;
  readonly acting?: Power;
  /** HELPER: why they act under none. */
  readonly powerProblem?: 'POWER_NEEDED' | 'POWER_UNKNOWN' | 'POWER_REVOKED';
}
