import { parseArgs } from 'node:util';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);

const shape = z.object({
  /** each gets one notice at least */
  journeys: count.min(20).default(2_000),
  kills: count.default(20),
  seed: count.default(1),
  /** programme days a second */
  speed: z.coerce.number().positive().max(1).default(0.01),
  /** wall time until it is given up */
  minutes: count.default(40),
  report: z.string().default('docs/proofs/notices.md'),
  json: z.string().optional(),
  logs: z.string().optional(),
});

export type Settings = z.infer<typeof shape>;

/** `--journeys N --kills N --seed N --speed D --minutes M --report FILE --json FILE --logs DIR`. */
export function readSettings(args: string[]): Settings {
  const text = { type: 'string' } as const;
  const names = ['journeys', 'kills', 'seed', 'speed', 'minutes', 'report', 'json', 'logs'];
  const options = Object.fromEntries(names.map((name) => [name, text]));
  return shape.parse(parseArgs({ args, options }).values);
}
