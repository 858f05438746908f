/** Who may ask; SIGN_IN is the API itself while it reads a token. The policies of the migration know the same names. */
export const principalRoles = [
  'BANK',
  'BANK_EMPLOYEE',
  'CITIZEN',
  'HELPER',
  'SUPPORT',
  'CLERK',
  'MANAGER',
  'AUDITOR',
  'OPERATOR',
  'SIGN_IN',
] as const;

export type PrincipalRole = (typeof principalRoles)[number];

/** In whose name a transaction of the API runs: what row-level security goes by (I8). */
export interface DatabasePrincipal {
  readonly role: PrincipalRole;
  readonly subject: string;
  /** registration number: BANK, BANK_EMPLOYEE */
  readonly bank?: string;
  /** CITIZEN; for HELPER the citizen helped */
  readonly citizenId?: string;
  /** CLERK */
  readonly municipality?: string;
}
