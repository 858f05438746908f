import type { Hono } from 'hono';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { sandboxBanks } from '../banks.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import type { Netbanks } from './netbanks.js';

const payload = z.object({
  type: z.string(),
  timestamp: z.string(),
  data: z.record(z.string(), z.unknown()),
});

const isForged = (error: unknown): boolean =>
  error instanceof Error && error.name === 'WebhookVerificationError';

function verified(secret: string, body: string, headers: Record<string, string>): unknown {
  try {
    return new Webhook(secret).verify(body, headers);
  } catch (error) {
    if (isForged(error)) return null;
    throw error;
  }
}

/** Where the banks receive Standard Webhooks 1.0.0. Unsigned, wrongly signed or stale: 401. Twice: 200, stored once. */
export function netbankApp(context: SystemContext, netbanks: Netbanks): Hono {
  const app = systemApp(context.clock, context.log);
  const secrets = new Map(sandboxBanks.map((bank) => [bank.reg, bank.webhookSecret]));

  app.post('/banks/:reg/webhook', async (request) => {
    const reg = request.req.param('reg');
    const secret = secrets.get(reg);
    if (!secret) return request.json({ code: 'UNKNOWN_BANK' }, 404);
    const headers = request.req.header();
    const body = verified(secret, await request.req.text(), headers);
    if (body === null) return request.json({ code: 'NOT_SIGNED' }, 401);
    const { type, data } = payload.parse(body);
    netbanks.receive({ reg, webhookId: headers['webhook-id'] ?? '', event: type, data });
    return request.json({}, 200);
  });

  return app;
}
