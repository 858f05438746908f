import { z } from 'zod';
import { holdingEntries } from './holding/holdingEntry.js';

const nemIdPart = z.enum(['KEY_APP', 'KEY_TOKEN', 'KEY_CARD']);
export type NemIdPart = z.infer<typeof nemIdPart>;
export const nemIdParts: readonly NemIdPart[] = nemIdPart.options;

/** A part of one of a person's NemIDs; `issuedOn` says which, null the only one there is. */
const piece = z.object({ part: nemIdPart, issuedOn: z.string().nullable() });
export type NemIdPiece = z.infer<typeof piece>;

/** What there was to turn off in books from before parts were told of. */
const onceTurnedOff: NemIdPiece[] = nemIdParts.map((part) => ({ part, issuedOn: null }));

const line = { at: z.string(), person: z.string() };
const order = { ...line, retirementId: z.string() };

/** One line of NemID's book: the order of PART_OFF lines is the order in which things were turned off. */
export const nemIdEntry = z.discriminatedUnion('type', [
  z.object({
    ...order,
    type: z.literal('ORDERED'),
    forced: z.boolean(),
    /** when each piece goes (epoch ms) */
    steps: z.array(z.number()),
    pieces: z.array(piece).default(onceTurnedOff),
  }),
  z.object({ ...order, type: z.literal('CARDS_STOPPED') }),
  z.object({
    ...order,
    type: z.literal('PART_OFF'),
    part: nemIdPart,
    issuedOn: z.string().nullable().default(null),
  }),
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
export type PartOff = Extract<NemIdEntry, { type: 'PART_OFF' }>;
