import type { Hono } from 'hono';
import { z } from 'zod';
import { readFeed } from '../book/feed.js';
import { feedQuery } from '../http/feedQuery.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import type { CitizenService } from './citizenService.js';
import { purpose } from './entry.js';
import { slotStart } from './openingHours.js';

const bookingRequest = z.object({
  cpr: z.string().regex(/^\d{10}$/),
  municipality: z.string().min(1),
  purpose,
});

/** Borgerservice's appointment book and what became of the appointments. */
export function citizenServiceApp(context: SystemContext, service: CitizenService): Hono {
  const app = systemApp(context.clock, context.log);

  app.put('/bookings/:bookingId', async (request) => {
    const asked = bookingRequest.parse(await request.req.json());
    const booked = service.book(request.req.param('bookingId'), asked);
    if (booked === null) return request.json({ code: 'CALLED_OFF' }, 410);
    const { isNew, booking } = booked;
    const at = isoInstant(slotStart(booking.dayMs, booking.slot));
    const office = `Borgerservice ${booking.municipality}`;
    return request.json({ at, office }, isNew ? 201 : 200);
  });

  app.delete('/bookings/:bookingId', (request) => {
    const outcome = service.cancel(request.req.param('bookingId'));
    if (outcome === 'UNKNOWN') return request.json({ code: 'UNKNOWN_BOOKING' }, 404);
    if (outcome === 'OVER') return request.json({ code: 'BOOKING_IS_OVER' }, 409);
    return request.json({ status: outcome });
  });

  app.get('/events', (request) => {
    const { after, limit } = feedQuery.parse(request.req.query());
    const page = readFeed(service.outcomes, after, limit, context.faults.of('citizenService'));
    const events = page.rows.map(({ at, bookingId, person, outcome, why }) => ({
      id: `${bookingId}/${outcome}`,
      at,
      type: outcome,
      bookingId,
      cpr: context.codes.reveal(person),
      ...(why ? { why } : {}),
    }));
    return request.json({ events, next: page.next });
  });

  return app;
}
