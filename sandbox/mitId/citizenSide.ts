import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../time/programmeClock.js';
import { answerUserId } from './answerUserId.js';
import { means } from './entry.js';
import type { MitId } from './mitId.js';
import { refusalBody } from './refusals.js';

const cpr = z.string().regex(/^\d{10}$/);
const activation = z.object({
  cpr,
  enrolmentId: z.string(),
  code: z.string().optional(),
  pin: z.string().optional(),
  phone: z.string().min(1).max(64).optional(),
  password: z.string().optional(),
});
const codeRequest = z.object({ enrolmentId: z.string(), by: z.enum(['PAPER', 'SMS']) });
const ownEnrolment = z.object({ cpr, userId: z.string(), means: means.default('APP') });

/** What a person does at MitID.dk or in the app, rather than an enrolling party. */
export function citizenSide(mitId: MitId): Hono {
  const app = new Hono();

  app.post('/activate', async (request) => {
    const asked = activation.parse(await request.req.json());
    const result = mitId.activate(asked.cpr, asked.enrolmentId, asked);
    if (result.outcome === 'ACTIVE') return request.json({ status: 'ACTIVE' });
    if (result.outcome === 'UNKNOWN') return request.json(refusalBody('UNKNOWN_ENROLMENT'), 404);
    const readyAt = result.outcome === 'NOT_READY' ? isoInstant(result.readyAt) : undefined;
    return request.json({ ...refusalBody(result.outcome), readyAt }, 409);
  });

  app.post('/code', async (request) => {
    const { enrolmentId, by } = codeRequest.parse(await request.req.json());
    const sent = mitId.sendCode(enrolmentId, by);
    if (!sent) return request.json(refusalBody('UNKNOWN_ENROLMENT'), 404);
    return request.json({ code: sent.code, validUntil: isoInstant(sent.validUntil) });
  });

  app.post('/enrol', async (request) => {
    const asked = ownEnrolment.parse(await request.req.json());
    const result = mitId.enrolAnotherWay(asked.cpr, asked.userId, asked.means);
    if (result.outcome === 'ACTIVE') return request.json({ status: 'ACTIVE' });
    if (result.outcome === 'REFUSED') return request.json(refusalBody(result.code), 422);
    return request.json(refusalBody('USER_ID_TAKEN'), 409);
  });

  app.post('/close', async (request) => {
    mitId.closeAll(z.object({ cpr }).parse(await request.req.json()).cpr);
    return request.json({ status: 'CLOSED' });
  });

  app.post('/changeUserId', async (request) => {
    const asked = ownEnrolment.parse(await request.req.json());
    return answerUserId(request, mitId.changeUserId(asked.cpr, asked.userId));
  });

  return app;
}
