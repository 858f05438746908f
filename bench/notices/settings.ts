import { parseArgs } from 'node:util';
import { z } from 'zod';
import { doorNames } from './doors.js';

const count = z.coerce.number().int().min(1);

const shape = z.object({
  rounds: count.default(3),
  notices: count.min(20).default(1_000),
  renderings: count.default(100),
  doors: z
    .string()
    .default(doorNames.join())
    .transform((names) => names.split(','))
    .pipe(z.array(z.enum(doorNames))),
  json: z.string().optional(),
  profile: z.string().optional(),
});

export type Settings = z.infer<typeof shape>;

/** `--rounds N --notices N --renderings N --doors NAME,NAME --json FILE --profile DIR` */
export function readSettings(args: string[]): Settings {
  const text = { type: 'string' } as const;
  const options = {
    ...{ rounds: text, notices: text, renderings: text },
    ...{ doors: text, json: text, profile: text },
  };
  return shape.parse(parseArgs({ args, options }).values);
}
