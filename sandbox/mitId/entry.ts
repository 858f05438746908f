import { z } from 'zod';
import { scanFaults } from './scanFault.js';

export const means = z.enum(['APP', 'CODE_DISPLAY', 'AUDIO_CODE_READER', 'CHIP']);
export type Means = z.infer<typeof means>;
export const delivery = z.enum(['POST', 'COLLECT']);
export type Delivery = z.infer<typeof delivery>;

const endReason = z.enum(['LOST', 'CLOSED']);
export type EndReason = z.infer<typeof endReason>;

const line = { at: z.string(), person: z.string() };
/** of an app, where MitID was told; others may have theirs on the same one. */
const onPhone = { phone: z.string().optional() };

/** One line of MitID's book. `person` is a person code, `userId` the canonical form. */
export const mitIdEntry = z.discriminatedUnion('type', [
  z.object({
    ...line,
    type: z.literal('KNOWN_ACTIVE'),
    /** absent in books from before authenticators had one */
    authenticatorId: z.string().optional(),
    userId: z.string(),
  }),
  z.object({
    ...line,
    type: z.literal('ENROLMENT'),
    enrolmentId: z.string(),
    userId: z.string(),
    means,
    delivery: delivery.nullable(),
    /** where it is collected; null for an app, or by post */
    place: z.string().nullable().default(null),
    /** When the device leaves; null for an app. */
    dispatchAt: z.number().nullable(),
    /** When device and activation letter, which goes separately, are both there. */
    readyAt: z.number(),
  }),
  z.object({
    ...line,
    type: z.literal('REORDERED'),
    enrolmentId: z.string(),
    reorderId: z.string(),
    dispatchAt: z.number(),
    readyAt: z.number(),
  }),
  z.object({
    ...line,
    type: z.literal('DEVICE_DISPATCHED'),
    enrolmentId: z.string(),
    /** When it is in the mailbox or at borgerservice, when its letter leaves, and when both are there. */
    arrivesAt: z.number().optional(),
    letterAt: z.number().optional(),
    readyAt: z.number().optional(),
  }),
  z.object({ ...line, type: z.literal('DEVICE_ARRIVED'), enrolmentId: z.string() }),
  z.object({
    ...line,
    type: z.literal('LETTER_SENT'),
    enrolmentId: z.string(),
    number: z.number(),
    validUntil: z.number(),
  }),
  z.object({
    ...line,
    type: z.literal('CODE_SENT'),
    enrolmentId: z.string(),
    number: z.number(),
    validUntil: z.number(),
  }),
  z.object({ ...line, type: z.literal('WRONG_CODE'), enrolmentId: z.string() }),
  z.object({
    ...line,
    type: z.literal('ACTIVATED'),
    enrolmentId: z.string().nullable(),
    /** MitID's own; absent in books from before authenticators had one. */
    authenticatorId: z.string().optional(),
    userId: z.string(),
    means,
    ...onPhone,
  }),
  /** Beside others that are active. */
  z.object({
    ...line,
    type: z.literal('ADDED'),
    enrolmentId: z.string().nullable(),
    authenticatorId: z.string(),
    means,
    ...onPhone,
  }),
  /** Lost and blocked, or closed by its owner. */
  z.object({
    ...line,
    type: z.literal('ENDED'),
    authenticatorId: z.string().nullable(),
    why: endReason,
  }),
  /** What was ordered and never activated is blocked: it cannot be any more. */
  z.object({ ...line, type: z.literal('ORDER_BLOCKED'), enrolmentId: z.string() }),
  /** Taken back by whoever ordered it. */
  z.object({ ...line, type: z.literal('ORDER_WITHDRAWN'), enrolmentId: z.string() }),
  z.object({
    ...line,
    type: z.literal('USER_ID_CHANGED'),
    userId: z.string(),
    /** The enrolling party's order; absent where its owner changed it here. */
    orderId: z.string().optional(),
  }),
  /** a passport was scanned; null: its chip was read, and ID information is up to date. */
  z.object({
    ...line,
    type: z.literal('PASSPORT_SCANNED'),
    scanId: z.string(),
    fault: z.enum(scanFaults).nullable(),
  }),
  /** MitID told its owner the user-ID, by a way of its own. */
  z.object({ ...line, type: z.literal('USER_ID_REMINDED'), orderId: z.string() }),
]);

export type MitIdEntry = z.infer<typeof mitIdEntry>;
export type ReorderEntry = Extract<MitIdEntry, { type: 'REORDERED' }>;
export type EnrolmentEntry = Extract<MitIdEntry, { type: 'ENROLMENT' }>;
export type DispatchEntry = Extract<MitIdEntry, { type: 'DEVICE_DISPATCHED' }>;
