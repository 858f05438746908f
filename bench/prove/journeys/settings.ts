import { parseArgs } from 'node:util';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);

const shape = z.object({
  /** random lives against the rules */
  lives: count.default(100_000),
  /** of each life, at most */
  moves: count.default(60),
  /** who live through the running system */
  citizens: count.default(1_000),
  /** of workers, by SIGKILL, at least */
  kills: count.default(20),
  seed: count.default(1),
  /** programme days a second */
  speed: z.coerce.number().positive().max(2).default(0.5),
  /** programme days at most */
  days: count.default(240),
  /** wall time until the lives through the system are given up */
  minutes: count.default(60),
  report: z.string().default('docs/proofs/journeys.md'),
  json: z.string().optional(),
  logs: z.string().optional(),
});

export type Settings = z.infer<typeof shape>;

const names = Object.keys(shape.shape);

/** `--lives N --moves N --citizens N --kills N --seed N --speed D --days D --minutes M --report FILE --json FILE --logs DIR`. */
export function readSettings(args: string[]): Settings {
  const text = { type: 'string' } as const;
  const options = Object.fromEntries(names.map((name) => [name, text]));
  return shape.parse(parseArgs({ args, options }).values);
}
