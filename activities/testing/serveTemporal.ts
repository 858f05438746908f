import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { projectDirectory } from '../worker/projectDirectory.js';

const firstLine = z.object({ address: z.string() });

export interface ServedTemporal {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return firstLine.parse(JSON.parse(line)).address;
  }
  throw new Error('Temporal did not start');
}

export interface Continuing {
  /** After so many events a run is told to continue as new; left out: after thousands. */
  readonly mostEvents?: number;
}

/** A Temporal server of one's own, in memory: no other suite's workers share its queues. */
export async function serveTemporal({ mostEvents }: Continuing = {}): Promise<ServedTemporal> {
  const directory = mkdtempSync(join(tmpdir(), 'overgang-temporal-'));
  const script = join(projectDirectory, 'scripts', 'serve.mjs');
  const options = mostEvents === undefined ? [] : [`--continue-after=${mostEvents}`];
  const args = [script, 'temporal', directory, '--forgetful', ...options];
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await addressOf(child);
  return {
    address,
    stop: async () => {
      child.stdin?.end();
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
