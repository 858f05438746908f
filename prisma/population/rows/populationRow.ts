import { holdsCpr, isDay } from '@overgang/domain';
import { z } from 'zod';
import { isoInstant } from './isoInstant.js';

const text = (most: number) => z.string().min(1).max(most);

const nemId = z.object({
  issuedOn: z.string().refine(isDay),
  state: z.enum(['ACTIVE', 'BLOCKED']),
  idUpdateRequired: z.boolean(),
  keyCard: z.boolean(),
  keyApp: z.boolean(),
  keyToken: z.boolean(),
  userIds: z
    .array(
      z.object({
        text: text(200),
        issuedAt: isoInstant,
      }),
    )
    .max(20),
});

/** known, and never touched. */
const employeeSignature = z.object({
  cvr: z.string().regex(/^\d{8}$/),
  kind: z.enum(['KEY_CARD', 'KEY_FILE']),
  issuedOn: z.string().refine(isDay),
});

const person = z.object({
  cpr: text(11),
  name: text(200),
  addressLines: z.array(text(100)).min(1).max(6),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Numbers from abroad can look like somebody's CPR number; nothing depends on one, so it is none and refuses nobody. */
  phone: z
    .string()
    .max(30)
    .nullable()
    .transform((text) => (text === null || holdsCpr(text) ? null : text))
    .optional(),
  /** Nothing depends on it either: one that cannot be used is none. */
  email: z
    .email()
    .max(254)
    .refine((text) => !holdsCpr(text))
    .nullish()
    .catch(null),
  municipality: text(100),
  language: z.enum(['da', 'en']),
  exempt: z.boolean(),
  largePrint: z.boolean(),
  /** on a call that they make */
  keysReadAloud: z.boolean().default(false),
  nemIds: z.array(nemId).max(20),
  employeeSignatures: z.array(employeeSignature).max(50).default([]),
  mitIdActive: z.boolean(),
});

/**
 * One person as the NemID operator delivers them. To whom NemID reads keys aloud has a sight need as whoever has
 * cards in large print.
 */
export const populationRow = person.transform(({ keysReadAloud, ...row }) => ({
  ...row,
  largePrint: row.largePrint || keysReadAloud,
}));

export type PopulationRow = z.infer<typeof populationRow>;
export type DeliveredNemId = PopulationRow['nemIds'][number];
