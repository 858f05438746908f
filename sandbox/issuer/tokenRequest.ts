import { z } from 'zod';

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

/** Who somebody is towards the product: the claims of an access token. */
const tokenClaims = z.object({
  role: z.enum(roles),
  bank: z.string().optional(),
  cpr: z.string().optional(),
  citizen: z.string().optional(),
  municipality: z.string().optional(),
});

export type TokenClaims = z.infer<typeof tokenClaims>;

/** The body of `POST /development/token`; `expiresIn` in seconds, negative for a token that has expired. */
export const tokenRequest = tokenClaims.extend({
  subject: z.string().min(1).optional(),
  expiresIn: z.number().int().min(-86_400).max(86_400).default(3600),
});

export type TokenRequest = z.input<typeof tokenRequest>;
