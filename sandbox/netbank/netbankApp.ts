import type { Context, Hono } from 'hono';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { sandboxBanks } from '../banks.js';
import { sha256Of } from '../book/sha256Of.js';
import { pageWithin, spanQuery } from '../http/feedQuery.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import type { Netbanks } from './netbanks.js';

const payload = z.object({
  type: z.string(),
  timestamp: z.string(),
  data: z.record(z.string(), z.unknown()),
});

const bookQuestion = z.union([
  z.object({ noticeIds: z.array(z.string()).min(1).max(1000) }),
  spanQuery,
]);

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

/**
 * Where the banks receive Standard Webhooks 1.0.0. Unsigned, wrongly signed or stale: 401. Twice: 200, stored once. A bank's
 * book is shown at `<webhook>/book` to whoever signs the question.
 */
export function netbankApp(context: SystemContext, netbanks: Netbanks): Hono {
  const app = systemApp(context.clock, context.log);
  const secrets = new Map(sandboxBanks.map((bank) => [bank.reg, bank.webhookSecret]));

  app.use('/banks/:reg/*', async (request, next) =>
    secrets.has(request.req.param('reg')) ? next() : request.json({ code: 'UNKNOWN_BANK' }, 404),
  );

  /** What was said, if it is signed by the bank's secret. */
  async function signedBody(request: Context): Promise<unknown> {
    const secret = secrets.get(request.req.param('reg') ?? '') ?? '';
    return verified(secret, await request.req.text(), request.req.header());
  }

  app.post('/banks/:reg/webhook/book', async (request) => {
    const body = await signedBody(request);
    if (body === null) return request.json({ code: 'NOT_SIGNED' }, 401);
    const reg = request.req.param('reg');
    const book = netbanks.bookOf(reg);
    const question = bookQuestion.parse(body);
    if ('noticeIds' in question) {
      const asked = new Set(question.noticeIds);
      return request.json({
        notices: book.filter(({ noticeId }) => asked.has(noticeId)),
        next: '',
      });
    }
    const { rows, next } = pageWithin(book, question);
    return request.json({ notices: rows, next });
  });

  app.post('/banks/:reg/webhook', async (request) => {
    const reg = request.req.param('reg');
    const headers = request.req.header();
    const body = await signedBody(request);
    if (body === null) return request.json({ code: 'NOT_SIGNED' }, 401);
    const { type, data } = payload.parse(body);
    const [webhookId, sha256] = [headers['webhook-id'] ?? '', sha256Of(await request.req.text())];
    netbanks.receive({ reg, webhookId, event: type, data, sha256 });
    return request.json({}, 200);
  });

  return app;
}
