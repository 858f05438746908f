import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually } from '@overgang/prisma/testing';
import { inFolder } from '../../e2e/faults/lab/inFolder.js';
import { isAlive, signalProcess } from '../services/endProcesses.mjs';

const port = () => String(12_000 + 120 * Math.floor(Math.random() * 150));

async function startThroughNpm(directory: string): Promise<ChildProcess> {
  const options = ['--no-demo', '--data', directory, '--port', port()];
  const npm = spawn('npm', ['start', '--', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: npm.stdout })) {
    if (line.includes('State and logs')) return npm;
  }
  throw new Error('npm start ended by itself');
}

const pidsIn = (file: string) =>
  Object.values(JSON.parse(readFileSync(file, 'utf8'))).filter((pid) => typeof pid === 'number');

/** Every process that a run notes in its folder: itself, Temporal, sandbox, API and worker. */
const noted = (directory: string) =>
  ['running.json', 'processes.json', join('temporal', 'process.json')].flatMap((file) =>
    pidsIn(join(directory, file)),
  );

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'when npm alone gets a %s, everything is stopped in order',
  async (signal) => {
    await inFolder(async (directory) => {
      const npm = await startThroughNpm(directory);
      const pids = noted(directory);
      expect(pids).toHaveLength(5);
      expect(pids.every(isAlive)).toBe(true);
      const ended = once(npm, 'exit');
      npm.kill(signal);
      await ended;
      await eventually(async () => expect(pids.filter(isAlive)).toEqual([]), 40_000).finally(() =>
        pids.forEach((pid) => void signalProcess(pid, 'SIGKILL')),
      );
      // In order: PostgreSQL has put its note away, and the folder is free.
      expect(existsSync(join(directory, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
      expect(existsSync(join(directory, 'running.json'))).toBe(false);
    });
  },
  120_000,
);
