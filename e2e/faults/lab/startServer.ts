import { z } from 'zod';
import { type Child, startChild } from './startChild.js';

const served = z.object({ url: z.string().default(''), address: z.string().default('') });

/** Where it serves: `url` of PostgreSQL, `address` of Temporal. */
export type Server = z.infer<typeof served> & Pick<Child, 'end'>;

/**
 * PostgreSQL or Temporal with its state in a folder. Ended by its own stop and started again on the same folder, it serves
 * at the same port.
 */
export async function startServer(
  kind: 'postgres' | 'temporal',
  directory: string,
): Promise<Server> {
  const child = await startChild({
    args: ['scripts/serve.mjs', kind, directory],
    isReady: (line) => line.startsWith('{'),
  });
  return { ...served.parse(JSON.parse(child.readyLine)), end: child.end };
}
