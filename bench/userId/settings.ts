import { parseArgs } from 'node:util';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);

const shape = z.object({
  rounds: count.min(3).default(5),
  claims: count.default(4_000),
  clients: count.default(8),
  known: count.default(100_000),
  tries: count.min(2_000).default(2_000),
  json: z.string().optional(),
});

/** `tries`: of each kind, over HTTP. `known`: ids that stand in the ledger before anything is measured. */
export type Settings = z.infer<typeof shape>;

/** `--rounds N --claims N --clients N --known N --tries N --json FILE`. */
export function readSettings(args: string[]): Settings {
  const text = { type: 'string' } as const;
  const options = {
    ...{ rounds: text, claims: text, clients: text, known: text, tries: text, json: text },
  };
  return shape.parse(parseArgs({ args, options }).values);
}
