import { z } from 'zod';
import { purpose } from './entry.js';

const cpr = z.string().regex(/^\d{10}$/);
const notBefore = z.iso.date();

/** The body of `PUT /bookings/{id}`; `notBefore` is a day in Denmark, absent: as soon as can be. */
export const bookingRequest = z.object({
  cpr,
  municipality: z.string().min(1),
  purpose,
  notBefore: notBefore.optional(),
});
export type BookingRequest = z.infer<typeof bookingRequest>;

/** The body of `PUT /bookings/{id}/moves/{moveId}`. */
export const moveRequest = z.object({ cpr, notBefore });
export type MoveRequest = z.infer<typeof moveRequest>;

/** The body of `PUT /walk-ins/{id}`. */
export const walkInRequest = bookingRequest.omit({ notBefore: true });
export type WalkInRequest = z.infer<typeof walkInRequest>;
