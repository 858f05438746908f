import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Child, startChild } from './startChild.js';

const access = z.object({ port: z.int(), password: z.string() });
const processes = z.object({ worker: z.int() });

/** Below the ports that systems give away by themselves; each test process has a stretch of its own. */
const someBasePort = (): number => 12_000 + 120 * Math.floor(Math.random() * 150);

function readJson<Schema extends z.ZodType>(file: string, shape: Schema): z.infer<Schema> {
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export interface Overgang extends Child {
  /** of the outside world's control */
  readonly controlUrl: string;
  readonly workerPid: () => number;
}

/** The whole of `npm start` with its state in a folder, once the programme clock runs. */
export async function startOvergang(
  directory: string,
  options: readonly string[],
): Promise<Overgang> {
  const port = someBasePort();
  const child = await startChild({
    args: ['scripts/start.mjs', '--data', directory, '--port', String(port), ...options],
    isReady: (line) => line.includes('Pages and API'),
  });
  return {
    ...child,
    controlUrl: `http://127.0.0.1:${port + 100}`,
    workerPid: () => readJson(join(directory, 'processes.json'), processes).worker,
  };
}

/** The owner's way into the database that a run keeps in its folder, while its PostgreSQL runs. */
export function databaseUrlOf(directory: string): string {
  const { port, password } = readJson(join(directory, 'postgres', 'access.json'), access);
  return `postgres://postgres:${password}@127.0.0.1:${port}/overgang`;
}
