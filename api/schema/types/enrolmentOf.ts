import { assuranceLevels, isDay } from '@overgang/domain';
import { z } from 'zod';

const at = z.number().nullable();

const order = z.object({
  enrolmentId: z.string(),
  means: z.string(),
  delivery: z.string().nullable(),
  orderedAt: at,
  dispatchedAt: at,
  arrivedAt: at,
  place: z.string().nullable(),
  handedOutAt: at.optional(),
  letterSentAt: at,
  codeValidUntil: z.string().refine(isDay).nullable(),
  activatedAt: at,
});
export type StoredOrder = z.infer<typeof order>;

const appointment = z.object({
  on: z.string().refine(isDay),
  time: z.string().nullable(),
  place: z.string().nullable(),
  purpose: z.string(),
  bookingId: z.string().optional(),
  isOver: z.boolean(),
});
export type StoredAppointment = z.infer<typeof appointment>;

const memory = z.object({
  enrolment: z.object({ userId: z.string().nullable(), means: z.string().nullable() }),
  order: order.nullish(),
  appointment: appointment.nullish(),
  assuranceLevel: z.enum(assuranceLevels).nullish(),
});

/** What a journey's stored memory says the citizen has chosen. */
export const enrolmentOf = (stored: unknown) => memory.parse(stored).enrolment;

/** What was ordered last, and how far it has come; null: nothing, or from before orders were followed. */
export const orderOf = (stored: unknown): StoredOrder | null => memory.parse(stored).order ?? null;

/** The appointment at borgerservice that stands. */
export function appointmentOf(stored: unknown): StoredAppointment | null {
  const known = memory.parse(stored).appointment ?? null;
  return known?.isOver === false ? known : null;
}

/** what the active authenticators give together. */
export const assuranceOf = (stored: unknown) => memory.parse(stored).assuranceLevel ?? null;
