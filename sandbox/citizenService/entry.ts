import { z } from 'zod';

export const purpose = z.enum(['ID_UPDATE', 'GET_NEMID', 'ENROL', 'COLLECT']);
export type Purpose = z.infer<typeof purpose>;

const outcomeType = z.enum([
  'KEPT',
  'MISSED',
  'CANCELLED',
  'ID_UPDATED',
  'NEMID_ISSUED',
  'REFUSED',
]);

/** One line of borgerservice's book. `person` is a person code; `dayMs` and `slot` say which slot is taken. */
export const citizenServiceEntry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('BOOKED'),
    at: z.string(),
    bookingId: z.string(),
    person: z.string(),
    municipality: z.string(),
    purpose,
    /** They came without an appointment. */
    isWalkIn: z.boolean().optional(),
    dayMs: z.number(),
    slot: z.number(),
  }),
  /** Another slot for a booking; the one before is free again. */
  z.object({
    type: z.literal('MOVED'),
    at: z.string(),
    bookingId: z.string(),
    moveId: z.string(),
    person: z.string(),
    dayMs: z.number(),
    slot: z.number(),
  }),
  /** Given back before it came: whoever asked for it may have given up waiting for the answer. */
  z.object({ type: z.literal('CALLED_OFF'), at: z.string(), bookingId: z.string() }),
  z.object({
    type: z.literal('OUTCOME'),
    at: z.string(),
    bookingId: z.string(),
    person: z.string(),
    outcome: outcomeType,
    why: z.string().nullable(),
  }),
]);

export type CitizenServiceEntry = z.infer<typeof citizenServiceEntry>;
export type Booking = Extract<CitizenServiceEntry, { type: 'BOOKED' }>;
export type Outcome = Extract<CitizenServiceEntry, { type: 'OUTCOME' }>;
