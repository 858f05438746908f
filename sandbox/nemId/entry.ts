import { z } from 'zod';
import { holdingEntries } from './holding/holdingEntry.js';

const nemIdPart = z.enum(['KEY_APP', 'KEY_TOKEN', 'KEY_CARD']);
export type NemIdPart = z.infer<typeof nemIdPart>;

const line = { at: z.string(), person: z.string() };
const order = { ...line, retirementId: z.string() };

/** One line of NemID's book: the order of PART_OFF lines is the order in which things were turned off. */
export const nemIdEntry = z.discriminatedUnion('type', [
  z.object({
    ...order,
    type: z.literal('ORDERED'),
    forced: z.boolean(),
    steps: z.array(z.number()),
  }),
  z.object({ ...order, type: z.literal('CARDS_STOPPED') }),
  z.object({ ...order, type: z.literal('PART_OFF'), part: nemIdPart }),
  z.object({ ...order, type: z.literal('RETIRED') }),
  z.object({ ...order, type: z.literal('ROLLED_BACK') }),
  z.object({ ...line, type: z.literal('NEMID_ISSUED') }),
  z.object({ ...line, type: z.literal('EMPLOYEE_SIGNATURE_ENDED'), cvr: z.string() }),
  z.object({ ...line, type: z.literal('ID_UPDATED') }),
  z.object({ ...line, type: z.literal('USER_ID_CREATED'), userId: z.string() }),
  ...holdingEntries,
]);

export type NemIdEntry = z.infer<typeof nemIdEntry>;
export type RetirementOrder = Extract<NemIdEntry, { type: 'ORDERED' }>;
