import { signedInRoles } from '@overgang/prisma';

/** Who may be signed in: the roles that the database's policies know. */
export const roles = signedInRoles;

export type Role = (typeof roles)[number];
