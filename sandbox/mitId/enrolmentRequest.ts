import { z } from 'zod';
import { delivery, means } from './entry.js';

/** The body of `PUT /enrolments/{id}`: whatever is no app must be sent or collected. */
export const enrolmentRequest = z
  .object({
    cpr: z.string().regex(/^\d{10}$/),
    /** null: the one they have */
    userId: z.string().nullable(),
    means,
    delivery: delivery.nullable(),
    address: z.unknown().optional(),
    /** in whose borgerservice it is collected */
    municipality: z.string().optional(),
  })
  .refine((order) => order.means === 'APP' || order.delivery !== null);

export type EnrolmentRequest = z.infer<typeof enrolmentRequest>;
