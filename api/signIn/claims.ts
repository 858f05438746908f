import { holdsCpr, isStorable } from '@overgang/domain';
import { z } from 'zod';
import { roles } from './role.js';

/** What is written beside every trace: a text that the database cannot keep names nobody, a CPR number names too much. */
const name = (least: number, most: number) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((text) => isStorable(text) && !holdsCpr(text));

const claims = z.object({
  sub: name(1, 200),
  role: z.enum(roles),
  bank: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  cpr: z.string().optional(),
  citizen: z.uuid().optional(),
  municipality: name(0, 100).optional(),
});

export type Claims = z.infer<typeof claims>;

const isBank = (role: Claims['role']): boolean => role === 'BANK' || role === 'BANK_EMPLOYEE';

const isPerson = (role: Claims['role']): boolean => role === 'CITIZEN' || role === 'HELPER';

const complete = claims
  .refine((of) => !isBank(of.role) || of.bank !== undefined)
  .refine((of) => !isPerson(of.role) || of.cpr !== undefined || of.citizen !== undefined)
  .refine((of) => of.role !== 'CLERK' || of.municipality !== undefined);

/** Reads what the issuer says of the caller; null when the role lacks what belongs to it. */
export function readClaims(payload: unknown): Claims | null {
  const read = complete.safeParse(payload);
  return read.success ? read.data : null;
}
