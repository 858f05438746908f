/** Who may be signed in; the same names stand in the issuer's `role` claim. */
export const roles = [
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

export type Role = (typeof roles)[number];
