import { z } from 'zod';

const line = { at: z.string(), person: z.string() };
const device = z.string();

export const logOnMeans = z.enum(['KEY_CARD', 'KEY_APP', 'KEY_TOKEN']);
export type LogOnMeans = z.infer<typeof logOnMeans>;

/** through whom a NemID is blocked, unblocked or deleted. */
export const askedBy = z.enum(['SELF_SERVICE', 'SUPPORT', 'BANK', 'CITIZEN_SERVICE']);
export type AskedBy = z.infer<typeof askedBy>;

export const blockReason = z.enum(['LOST', 'STOLEN', 'SUSPECTED_MISUSE']);
export type BlockReason = z.infer<typeof blockReason>;

const cardReason = z.enum(['ASKED', 'FEW_KEYS', 'BLOCKED']);
export type CardReason = z.infer<typeof cardReason>;

/** What happens with one person's NemID: lines of NemID's book. Secrets stand in it as fingerprints only. */
export const holdingEntries = [
  z.object({
    ...line,
    type: z.literal('LOGGED_ON'),
    by: logOnMeans,
    /** whose key was used */
    card: z.number().optional(),
    device: device.optional(),
  }),
  z.object({ ...line, type: z.literal('WRONG_PASSWORD') }),
  z.object({
    ...line,
    type: z.literal('CARD_SENT'),
    /** absent in books from before cards were followed */
    card: z.number().optional(),
    print: z.enum(['ORDINARY', 'MAGNAPRINT']).optional(),
    why: cardReason.optional(),
    /** epoch ms */
    arrivesAt: z.number().optional(),
  }),
  z.object({ ...line, type: z.literal('CARD_ARRIVED'), card: z.number() }),
  z.object({ ...line, type: z.literal('CARD_BLOCKED'), card: z.number(), why: blockReason }),
  z.object({ ...line, type: z.literal('THRESHOLD_SET'), threshold: z.number() }),
  z.object({ ...line, type: z.literal('KEY_READ_ALOUD'), card: z.number() }),
  z.object({
    ...line,
    type: z.literal('PASSWORD_ORDERED'),
    number: z.number(),
    /** epoch ms */
    arrivesAt: z.number(),
  }),
  z.object({ ...line, type: z.literal('PASSWORD_ARRIVED'), number: z.number() }),
  z.object({
    ...line,
    type: z.literal('PASSWORD_CHANGED'),
    kind: z.enum(['FULL', 'FOUR_DIGITS']),
    fingerprint: z.string(),
  }),
  z.object({ ...line, type: z.literal('TOKEN_ISSUED') }),
  z.object({ ...line, type: z.literal('TOKEN_BLOCKED') }),
  z.object({ ...line, type: z.literal('TOKEN_UNBLOCKED') }),
  z.object({ ...line, type: z.literal('APP_BEGUN'), device, logOn: z.string() }),
  z.object({ ...line, type: z.literal('APP_ACTIVATED'), device, code: z.string() }),
  z.object({ ...line, type: z.literal('APP_BLOCKED'), device }),
  z.object({ ...line, type: z.literal('WRONG_APP_CODE'), device }),
  z.object({ ...line, type: z.literal('APP_CODE_SET'), device, code: z.string() }),
  z.object({
    ...line,
    type: z.literal('BLOCKED'),
    by: askedBy.optional(),
    why: blockReason.optional(),
  }),
  z.object({ ...line, type: z.literal('UNBLOCKED'), by: askedBy.optional() }),
  z.object({ ...line, type: z.literal('DELETED'), by: askedBy }),
] as const;

const holdingEntry = z.discriminatedUnion('type', holdingEntries);
export type HoldingEntry = z.infer<typeof holdingEntry>;
export type HoldingType = HoldingEntry['type'];

/** A line before it has a time and a person. */
export type Happens = HoldingEntry extends infer Entry
  ? Entry extends unknown
    ? Omit<Entry, 'at' | 'person'>
    : never
  : never;
