import { parseArgs } from 'node:util';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);
const most = { coldCache: 50, warmCache: 1_000 };

const shape = z.object({
  rounds: count.default(3),
  journeys: count.min(4).default(60),
  inFlight: count.default(12),
  json: z.string().optional(),
  profile: z.string().optional(),
});

export interface Settings extends z.infer<typeof shape> {
  readonly cachedWorkflows: { readonly warm: number; readonly cold: number };
}

/**
 * `--rounds N --journeys N --inFlight N --json FILE --profile DIR`. Cold: between two messages of a journey come so many
 * others that it has left the cache.
 */
export function readSettings(args: string[]): Settings {
  const text = { type: 'string' } as const;
  const options = { rounds: text, journeys: text, inFlight: text, json: text, profile: text };
  const given = shape.parse(parseArgs({ args, options }).values);
  const inFlight = Math.min(given.inFlight, Math.ceil(given.journeys / 4));
  const cold = Math.min(most.coldCache, Math.floor(given.journeys / 2));
  return { ...given, inFlight, cachedWorkflows: { warm: most.warmCache, cold } };
}
