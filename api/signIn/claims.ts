import { z } from 'zod';
import { roles } from './role.js';

const claims = z.object({
  sub: z.string().min(1).max(200),
  role: z.enum(roles),
  bank: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  cpr: z.string().optional(),
  citizen: z.uuid().optional(),
  municipality: z.string().max(100).optional(),
});

export type Claims = z.infer<typeof claims>;

const isBank = (role: Claims['role']): boolean => role === 'BANK' || role === 'BANK_EMPLOYEE';

const complete = claims
  .refine((of) => !isBank(of.role) || of.bank !== undefined)
  .refine((of) => of.role !== 'CITIZEN' || of.cpr !== undefined || of.citizen !== undefined)
  .refine((of) => of.role !== 'CLERK' || of.municipality !== undefined);

/** Reads what the issuer says of the caller; null when the role lacks what belongs to it. */
export function readClaims(payload: unknown): Claims | null {
  const read = complete.safeParse(payload);
  return read.success ? read.data : null;
}
