import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { ZodError } from 'zod';
import type { ProgrammeClock } from '../time/programmeClock.js';
import { groundRefusal } from './groundRefusals.js';

/**
 * The ground of each system's HTTP: 503 until programme time is known, 400 for what cannot be read, 413 above 20 MB,
 * 500 without detail for the rest. Addresses are not logged: some carry personal data by contract.
 */
export function systemApp(clock: ProgrammeClock, log: Logger): Hono {
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: 20 * 1024 * 1024,
      onError: (context) => context.json(groundRefusal('TOO_LARGE'), 413),
    }),
  );
  app.use(async (context, next) => {
    if (!clock.isKnown()) return context.json(groundRefusal('TIME_UNKNOWN'), 503);
    return next();
  });
  app.onError((error, context) => {
    if (error instanceof ZodError || error instanceof SyntaxError) {
      return context.json(groundRefusal('INVALID_REQUEST'), 400);
    }
    log.error({ err: error }, 'a request failed');
    return context.json(groundRefusal('INTERNAL'), 500);
  });
  return app;
}
