import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { roomDirectory } from '../connection/roomDirectory.js';

const patienceMs = 60_000;
const addressShape = z.object({ url: z.string() });

/** In the temporary directory, since PostgreSQL, which will not run as root, must be able to reach it. */
function serverDirectory(): string {
  const project = createHash('sha256').update(roomDirectory).digest('hex').slice(0, 12);
  const directory = join(tmpdir(), `overgang-test-postgres18-${userInfo().uid}-${project}`);
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  return directory;
}

async function answeringUrl(directory: string): Promise<string | null> {
  try {
    const { url } = addressShape.parse(
      JSON.parse(readFileSync(join(directory, 'server.json'), 'utf8')),
    );
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.end();
    return url;
  } catch {
    return null;
  }
}

function startServer(directory: string): void {
  const script = join(roomDirectory, 'testing', 'serveTestPostgres.mjs');
  spawn(process.execPath, [script, directory], { detached: true, stdio: 'ignore' }).unref();
}

/** The server given by TEST_DATABASE_ADMIN_URL, else one embedded PostgreSQL shared by all test processes. */
export async function testServerUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  if (given) return given;
  const directory = serverDirectory();
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const url = await answeringUrl(directory);
    if (url) return url;
    startServer(directory);
    await sleep(500);
  }
  throw new Error(`no PostgreSQL for tests after ${patienceMs} ms (looked in ${directory})`);
}
