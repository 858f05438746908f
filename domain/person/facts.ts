import type { Authenticator } from '../authenticator/means.js';
import type { Day } from '../calendar/day.js';
import type { BrokenRule } from '../userId/brokenRule.js';
import type { NemIdFacts } from './nemId.js';

/** How a bank's customer reaches the bank. */
export type BankAccess = 'NETBANK' | 'MOBILE_BANK' | 'VIEW_ONLY' | 'NONE';

/** One running agreement between the citizen and a bank, as the bank's roster tells it. */
export interface BankLink {
  readonly bank: string;
  readonly access: BankAccess;
  readonly minimumAge: number;
  readonly closesLogon: boolean;
  /** the latest day its extensions may reach, in days after receipt; absent or null: as the policy says. */
  readonly extensionCapDays?: number | null;
}

/**
 * What is known of a person when a step is taken: read anew each time, never kept in the journey.
 * No name, no address, no CPR number: those stay in the database.
 */
export interface PersonFacts {
  readonly birthDate: Day;
  readonly identifiedBy: 'CPR' | 'REPLACEMENT';
  readonly municipality: string;
  readonly language: 'da' | 'en';
  readonly isAbroad: boolean;
  readonly isDeceased: boolean;
  readonly isExemptFromDigitalPost: boolean;
  readonly needsLargePrint: boolean;
  readonly nemId: NemIdFacts;
  readonly mitIdIsActive: boolean;
  /** Also those that were ordered, or have ended. */
  readonly authenticators: readonly Authenticator[];
  /** why a NemID user-ID of theirs cannot be had in MitID; null: none is known that cannot. */
  readonly userIdNotTransferable: BrokenRule | 'CONFLICT' | null;
  readonly banks: readonly BankLink[];
}
