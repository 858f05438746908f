import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectDirectory } from '../worker/projectDirectory.js';

const script = join(projectDirectory, 'activities', 'testing', 'workerThatDies.mjs');

/** Runs a worker that dies right after its first write; answers by which signal it ended. */
export function runUntilKilled(address: string, databaseUrl: string): Promise<string | null> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, TEMPORAL_ADDRESS: address, DATABASE_URL_WORKER: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
}
