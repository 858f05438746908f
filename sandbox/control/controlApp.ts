import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import type { Preparing } from '../actors/readingIn.js';
import { contactStatus } from '../digitalPost/entry.js';
import type { FaultBoard } from '../faults/faultBoard.js';
import { faultsSchema } from '../faults/faults.js';
import type { ShownNotice } from '../netbank/entry.js';
import type { WaitingNotice } from '../netbank/netbanks.js';

const bookName = z.enum([
  'digitalPost',
  'printHouse',
  'mitId',
  'nemId',
  'citizenService',
  'netbank',
  'email',
  'citizens',
]);

export interface SandboxStatus {
  readonly ready: boolean;
  readonly population: number;
  readonly citizens: { readonly acting: number; readonly done: number };
  /** What is still being read in, before the programme can begin. */
  readonly preparing: Preparing;
  readonly ended: boolean;
  /** How long somebody who wants to act has waited for a turn at the product (wall time). */
  readonly longestWaitMs: number;
}

export interface ControlParts {
  readonly dataFolder: string;
  readonly faults: FaultBoard;
  readonly status: () => SandboxStatus;
  readonly setContact: (cpr: string, status: z.infer<typeof contactStatus>) => void;
  /** A notice comes on its customer's screen. */
  readonly show: (notice: WaitingNotice) => ShownNotice;
}

const contact = z.object({ cpr: z.string(), status: contactStatus });
const waiting = z.object({ reg: z.string(), noticeId: z.string(), handle: z.string() });

/** How tests and the start script look into the sandbox and disturb it. */
export function controlApp({ dataFolder, faults, status, setContact, show }: ControlParts): Hono {
  const app = new Hono();
  app.onError((_, context) => context.json({ code: 'INVALID_REQUEST' }, 400));

  app.get('/status', (context) => context.json(status()));

  app.get('/books/:system', (context) => {
    const path = join(dataFolder, `${bookName.parse(context.req.param('system'))}.jsonl`);
    context.header('content-type', 'application/x-ndjson');
    if (!existsSync(path)) return context.body('');
    return stream(context, async (out) => {
      for await (const chunk of createReadStream(path)) await out.write(chunk);
    });
  });

  app.post('/faults/:system', async (context) => {
    const system = bookName.exclude(['citizens']).parse(context.req.param('system'));
    return context.json(faults.set(system, faultsSchema.parse(await context.req.json())));
  });

  app.post('/contacts', async (context) => {
    const asked = contact.parse(await context.req.json());
    setContact(asked.cpr, asked.status);
    return context.json({}, 200);
  });

  app.post('/shown', async (context) =>
    context.json(show(waiting.parse(await context.req.json()))),
  );

  return app;
}
