import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const firstLine = z.object({ ready: z.literal(true), urls: z.record(z.string(), z.string()) });

export interface SandboxProcess {
  readonly url: (listener: string) => string;
  /** SIGKILL: nothing is closed, nothing is said. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<number | null>;
}

async function readyLine(child: ChildProcess) {
  if (!child.stdout) throw new Error('the process has no output');
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('{"ready"')) return firstLine.parse(JSON.parse(line));
  }
  throw new Error('the sandbox ended before it was ready');
}

/** Starts the built sandbox on free ports and waits until it is ready. */
export async function startSandboxProcess(
  main: string,
  environment: Readonly<Record<string, string>>,
): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, SANDBOX_PORT_BASE: '0', LOG_LEVEL: 'fatal', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { urls } = await readyLine(child);
  child.stdout?.resume();
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    url: (listener) => urls[listener] ?? '',
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}
