import { parseArgs } from 'node:util';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);

const shape = z.object({
  rounds: count.default(3),
  notices: count.min(20).default(1_000),
  renderings: count.default(100),
  json: z.string().optional(),
});

export type Settings = z.infer<typeof shape>;

/** `--rounds N --notices N --renderings N --json FILE` */
export function readSettings(args: string[]): Settings {
  const text = { type: 'string' } as const;
  const options = { rounds: text, notices: text, renderings: text, json: text };
  return shape.parse(parseArgs({ args, options }).values);
}
