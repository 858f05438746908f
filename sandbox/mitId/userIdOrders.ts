import { Hono } from 'hono';
import { z } from 'zod';
import { answerUserId } from './answerUserId.js';
import type { MitId } from './mitId.js';
import { refusalBody } from './refusals.js';

const cpr = z.string().regex(/^\d{10}$/);
const change = z.object({ cpr, userId: z.string() });

/** What an enrolling party asks for those who have MitID: another user-ID, or that its owner is told it. */
export function userIdOrders(mitId: MitId): Hono {
  const app = new Hono();

  app.put('/userIdChanges/:orderId', async (request) => {
    const asked = change.parse(await request.req.json());
    const { orderId } = request.req.param();
    return answerUserId(request, mitId.changeUserId(asked.cpr, asked.userId, orderId));
  });

  app.put('/userIdReminders/:orderId', async (request) => {
    const asked = z.object({ cpr }).parse(await request.req.json());
    const outcome = mitId.remindOfUserId(asked.cpr, request.req.param('orderId'));
    if (outcome === 'UNKNOWN') return request.json(refusalBody('NO_MITID'), 404);
    return request.json({ status: outcome }, 202);
  });

  return app;
}
