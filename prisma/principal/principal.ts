/** Who may be signed in: the names of the issuer's `role` claim, known to the policies of the migration. */
export const signedInRoles = [
  'BANK',
  'BANK_EMPLOYEE',
  'CITIZEN',
  'HELPER',
  'SUPPORT',
  'CLERK',
  'MANAGER',
  'AUDITOR',
  'OPERATOR',
] as const;

/** Who may ask; SIGN_IN is the API itself while it reads a token, DIGITAL_POST its receipts. */
export type PrincipalRole = (typeof signedInRoles)[number] | 'SIGN_IN' | 'DIGITAL_POST';

/** In whose name a transaction of the API runs: what row-level security goes by (I8). */
export interface DatabasePrincipal {
  readonly role: PrincipalRole;
  readonly subject: string;
  /** registration number: BANK, BANK_EMPLOYEE */
  readonly bank?: string;
  /** CITIZEN; for HELPER the citizen helped */
  readonly citizenId?: string;
  /** HELPER: the power of attorney under which they act */
  readonly power?: string;
  /** CLERK */
  readonly municipality?: string;
}
