import { Hono } from 'hono';
import { z } from 'zod';
import type { MitId } from './mitId.js';
import { refusalBody } from './refusals.js';
import { scannedPassport } from './scanFault.js';

const scanRequest = z.object({
  cpr: z.string().regex(/^\d{10}$/),
  appVersion: z.string().regex(/^\d+(\.\d+){0,3}$/),
  passport: scannedPassport,
  isChipRead: z.boolean(),
});

/** The door for ID information: the MitID app scans its owner's passport. The same scan again answers the same. */
export function idScans(mitId: MitId): Hono {
  const app = new Hono();
  app.put('/id-scans/:scanId', async (request) => {
    const asked = scanRequest.parse(await request.req.json());
    const outcome = mitId.scanPassport(request.req.param('scanId'), asked);
    if (outcome === 'SCAN_OF_ANOTHER') return request.json(refusalBody(outcome), 409);
    if (outcome !== null) return request.json(refusalBody(outcome), 422);
    return request.json({ status: 'ID_UPDATED' });
  });
  return app;
}
