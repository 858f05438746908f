import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { logOnMeans } from './holding/holdingEntry.js';
import type { LogOns } from './logOns.js';
import { type Done, refusalBody } from './refusals.js';
import type { SelfService } from './selfService.js';

const logOnRequest = z.object({ userId: z.string(), password: z.string(), by: logOnMeans });
const loggedOn = z.object({ session: z.string() });
const onDevice = loggedOn.extend({ device: z.string().min(1).max(100) });

const answerDone = (request: Context, result: Done) =>
  result.ok ? request.json({ status: 'DONE' }) : request.json(refusalBody(result.code), 409);

/** How a citizen logs on with NemID, and its self-service. Secrets travel in bodies only. */
export function citizenDoors(logOns: LogOns, self: SelfService): Hono {
  const app = new Hono();
  const door = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    does: (asked: z.infer<Schema>) => Done,
  ) =>
    app.post(path, async (request) =>
      answerDone(request, does(schema.parse(await request.req.json()))),
    );

  app.post('/logOn', async (request) => {
    const begun = logOns.begin(logOnRequest.parse(await request.req.json()));
    if (!begun.ok) return request.json(refusalBody(begun.code), 401);
    const { id, asked } = begun.logOn;
    return request.json({ logOnId: id, card: asked?.card, keyNumber: asked?.keyNumber });
  });

  app.post('/logOn/:logOnId', async (request) => {
    const { answer } = z.object({ answer: z.string() }).parse(await request.req.json());
    const result = logOns.complete(request.req.param('logOnId'), answer);
    if (!result.ok) return request.json(refusalBody(result.code), 401);
    return request.json({ session: result.session.id });
  });

  door('/cards', loggedOn, ({ session }) => self.orderCard(session));
  door('/threshold', loggedOn.extend({ threshold: z.number() }), ({ session, threshold }) =>
    self.setThreshold(session, threshold),
  );
  door(
    '/token',
    loggedOn.extend({ change: z.enum(['order', 'block', 'unblock']) }),
    ({ session, change }) => self.changeToken(session, change),
  );
  door('/apps', onDevice, ({ session, device }) => self.beginApp(session, device));
  door('/apps/activate', onDevice.extend({ code: z.string() }), ({ session, device, code }) =>
    self.finishApp(session, device, code),
  );
  door('/apps/code', onDevice.extend({ code: z.string() }), ({ session, device, code }) =>
    self.setAppCode(session, device, code),
  );
  door('/apps/remove', onDevice, ({ session, device }) => self.removeApp(session, device));
  door('/password', loggedOn.extend({ password: z.string() }), ({ session, password }) =>
    self.changePassword(session, password),
  );
  door('/payments', loggedOn.extend({ bySms: z.boolean().default(false) }), (asked) =>
    self.approvePayment(asked.session, asked.bySms),
  );
  return app;
}
