import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { readFeed } from '../book/feed.js';
import { feedQuery } from '../http/feedQuery.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import { bookDoor } from './bookDoor.js';
import { citizenSide } from './citizenSide.js';
import { enrolmentRequest } from './enrolmentRequest.js';
import { idScans } from './idScans.js';
import type { MitId } from './mitId.js';
import type { EnrolOutcome } from './orders.js';
import { refusalBody } from './refusals.js';
import { userIdOrders } from './userIdOrders.js';

function answerEnrolment(request: Context, result: EnrolOutcome) {
  switch (result.outcome) {
    case 'CREATED':
      return request.json({ status: result.enrolment.status }, 201);
    case 'KNOWN':
      return request.json({ status: result.enrolment.status }, 200);
    case 'USER_ID_TAKEN':
      return request.json(refusalBody('USER_ID_TAKEN'), 409);
    case 'REFUSED':
      return request.json(refusalBody(result.code), 422);
  }
}

/** MitID's port for enrolling parties, its event feed, and the citizen's own side. */
export function mitIdApp(context: SystemContext, mitId: MitId): Hono {
  const app = systemApp(context.clock, context.log);

  app.put('/enrolments/:enrolmentId', async (request) => {
    const order = enrolmentRequest.parse(await request.req.json());
    return answerEnrolment(request, mitId.enrol(request.req.param('enrolmentId'), order));
  });

  app.put('/enrolments/:enrolmentId/reorders/:reorderId', (request) => {
    const { enrolmentId, reorderId } = request.req.param();
    const outcome = mitId.reorder(enrolmentId, reorderId);
    if (outcome === 'UNKNOWN') return request.json(refusalBody('UNKNOWN_ENROLMENT'), 404);
    if (outcome === 'NOTHING_TO_SEND') return request.json(refusalBody(outcome), 409);
    return request.json({ status: outcome }, 202);
  });

  app.put('/enrolments/:enrolmentId/withdrawal', (request) => {
    const outcome = mitId.withdraw(request.req.param('enrolmentId'));
    if (outcome === 'UNKNOWN') return request.json(refusalBody('UNKNOWN_ENROLMENT'), 404);
    if (outcome === 'ACTIVE') return request.json(refusalBody('ACTIVE_ALREADY'), 409);
    return request.json({ status: outcome });
  });

  app.put('/authenticators/:authenticatorId/block', async (request) => {
    const { cpr } = z.object({ cpr: z.string() }).parse(await request.req.json());
    const outcome = mitId.block(cpr, request.req.param('authenticatorId'), 'LOST');
    if (outcome === 'UNKNOWN') return request.json(refusalBody('UNKNOWN_AUTHENTICATOR'), 404);
    return request.json({ status: outcome });
  });

  app.get('/enrolments/:enrolmentId', (request) => {
    const enrolment = mitId.enrolment(request.req.param('enrolmentId'));
    if (!enrolment) return request.json(refusalBody('UNKNOWN_ENROLMENT'), 404);
    const { status, order } = enrolment;
    return request.json({ status, means: order.means, readyAt: isoInstant(order.readyAt) });
  });

  app.post('/status', async (request) => {
    const { cpr } = z.object({ cpr: z.string() }).parse(await request.req.json());
    return request.json(mitId.status(cpr));
  });

  app.get('/events', (request) => {
    const { after, limit } = feedQuery.parse(request.req.query());
    const page = readFeed(mitId.events, after, limit, context.faults.of('mitId'));
    const events = page.rows.map(({ person, ...event }) => ({
      ...event,
      cpr: context.codes.reveal(person),
    }));
    return request.json({ events, next: page.next });
  });

  app.route('/standings', bookDoor(context, mitId));
  app.route('/', userIdOrders(mitId));
  app.route('/citizen', idScans(mitId));
  return app.route('/citizen', citizenSide(mitId));
}
