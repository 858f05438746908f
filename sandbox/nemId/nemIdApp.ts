import type { Hono } from 'hono';
import { z } from 'zod';
import { readFeed } from '../book/feed.js';
import { feedQuery } from '../http/feedQuery.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import { citizenDoors } from './citizenDoors.js';
import type { LogOns } from './logOns.js';
import type { NemId } from './nemId.js';
import { refusalBody } from './refusals.js';
import type { SelfService } from './selfService.js';
import type { NemIdSupport } from './support.js';
import { supportDoors } from './supportDoors.js';

const cpr = z.string().regex(/^\d{10}$/);
const ofCitizen = z.object({ cpr });
const retirementRequest = z.object({ cpr, forced: z.boolean() });

/** What NemID's own people and its owners use. */
export interface NemIdDoors {
  readonly logOns: LogOns;
  readonly selfService: SelfService;
  readonly support: NemIdSupport;
}

/** The NemID operator's port: retirements, their rolling back, and what happens to NemIDs; beside it log-on, self-service and support. */
export function nemIdApp(context: SystemContext, nemId: NemId, doors: NemIdDoors): Hono {
  const app = systemApp(context.clock, context.log);

  app.put('/retirements/:retirementId', async (request) => {
    const { cpr, forced } = retirementRequest.parse(await request.req.json());
    const isNew = nemId.retire(request.req.param('retirementId'), cpr, forced);
    return request.json({ status: 'ORDERED' }, isNew ? 202 : 200);
  });

  app.put('/retirements/:retirementId/cards', async (request) => {
    const { cpr } = ofCitizen.parse(await request.req.json());
    const isNew = nemId.stopCards(request.req.param('retirementId'), cpr);
    return request.json({ status: 'CARDS_STOPPED' }, isNew ? 202 : 200);
  });

  app.post('/cards', async (request) => {
    const { cpr } = ofCitizen.parse(await request.req.json());
    const outcome = nemId.orderCard(cpr);
    return outcome.ok
      ? request.json({ status: 'SENT' }, 202)
      : request.json(refusalBody(outcome.code), 409);
  });

  app.put('/retirements/:retirementId/rollback', (request) => {
    const isKnown = nemId.rollBack(request.req.param('retirementId'));
    if (!isKnown) return request.json(refusalBody('UNKNOWN_RETIREMENT'), 404);
    return request.json({ status: 'ROLLED_BACK' }, 202);
  });

  app.get('/standings', (request) => {
    const { after, limit } = feedQuery.parse(request.req.query());
    const page = readFeed(nemId.standings(), after, limit, context.faults.of('nemId'));
    return request.json({ standings: page.rows, next: page.next });
  });

  /** How these stand now; numbers travel in the body. */
  app.post('/standings', async (request) => {
    const { cprs } = z.object({ cprs: z.array(cpr).max(1000) }).parse(await request.req.json());
    const standings = nemId.standings().filter((of) => cprs.includes(of.cpr));
    return request.json({ standings, next: '' });
  });

  app.get('/events', (request) => {
    const { after, limit } = feedQuery.parse(request.req.query());
    const page = readFeed(nemId.events, after, limit, context.faults.of('nemId'));
    const events = page.rows.map(({ person, ...event }) => ({
      ...event,
      cpr: context.codes.reveal(person),
    }));
    return request.json({ events, next: page.next });
  });

  app.route('/support', supportDoors(doors.support));
  return app.route('/citizen', citizenDoors(doors.logOns, doors.selfService));
}
