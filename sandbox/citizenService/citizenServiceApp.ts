import type { Context, Hono } from 'hono';
import { readFeed } from '../book/feed.js';
import { feedQuery } from '../http/feedQuery.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import { day } from '../time/duration.js';
import { isoInstant } from '../time/programmeClock.js';
import { bookingRequest, moveRequest, walkInRequest } from './bookingRequest.js';
import type { Booked, CitizenService } from './citizenService.js';
import { openingHours, slotsPerDay } from './offices.js';
import { citizenServiceOpensAt } from './openingHours.js';
import { refusalBody } from './refusals.js';

const statusOf = {
  BOOKING_OF_ANOTHER: 409,
  BOOKING_IS_OVER: 409,
  UNKNOWN_BOOKING: 404,
  IN_THE_PAST: 422,
  NOT_OPEN_YET: 422,
  FULL_TODAY: 409,
  CALLED_OFF: 410,
} as const;

const hoursOf = (atMs: number): string => isoInstant(atMs).slice(11, 16);

/** Borgerservice's offices, their appointment book, whoever walks in, and what became of it. */
export function citizenServiceApp(context: SystemContext, service: CitizenService): Hono {
  const app = systemApp(context.clock, context.log);

  function answer(request: Context, booked: Booked) {
    if (booked.outcome === 'BOOKED') {
      const at = isoInstant(service.startOf(booked.booking));
      const office = service.office(booked.booking.municipality).name;
      return request.json({ at, office }, booked.isNew ? 201 : 200);
    }
    const { outcome: code } = booked;
    const from = code === 'NOT_OPEN_YET' ? isoInstant(citizenServiceOpensAt) : undefined;
    return request.json({ ...refusalBody(code), from }, statusOf[code]);
  }

  app.get('/offices/:municipality', (request) => {
    const municipality = request.req.param('municipality');
    const office = service.office(municipality);
    const today = Math.floor(context.clock.now() / day) * day;
    const { from, until } = openingHours(office, today);
    const { name, counters } = office;
    const nextFree = isoInstant(service.nextFreeAt(municipality));
    const hours = { opensAt: hoursOf(from), closesAt: hoursOf(until) };
    return request.json({ name, counters, slotsPerDay: slotsPerDay(office), ...hours, nextFree });
  });

  app.put('/bookings/:bookingId', async (request) => {
    const asked = bookingRequest.parse(await request.req.json());
    return answer(request, service.book(request.req.param('bookingId'), asked));
  });

  app.put('/bookings/:bookingId/moves/:moveId', async (request) => {
    const { bookingId, moveId } = request.req.param();
    const asked = moveRequest.parse(await request.req.json());
    return answer(request, service.move(bookingId, moveId, asked));
  });

  app.put('/walk-ins/:bookingId', async (request) => {
    const asked = walkInRequest.parse(await request.req.json());
    return answer(request, service.walkIn(request.req.param('bookingId'), asked));
  });

  app.delete('/bookings/:bookingId', (request) => {
    const outcome = service.cancel(request.req.param('bookingId'));
    if (outcome === 'UNKNOWN') return request.json(refusalBody('UNKNOWN_BOOKING'), 404);
    if (outcome === 'OVER') return request.json(refusalBody('BOOKING_IS_OVER'), 409);
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
