import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectDirectory } from '../../../activities/worker/projectDirectory.js';

export interface ChildPlan {
  /** the script and what it is told, from the project's folder */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Resolves the start; the line is kept as `readyLine`. */
  readonly isReady: (line: string) => boolean;
}

export interface Child {
  readonly pid: number;
  readonly readyLine: string;
  /** the last lines it printed, for when something goes wrong */
  readonly said: () => string;
  readonly isRunning: () => boolean;
  /** Resolves once it is gone; answers its exit code, null when a signal ended it. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
  readonly ended: Promise<number | null>;
}

const mostLinesKept = 60;
const patienceMs = 90_000;

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function linesOf(child: ChildProcess, hear: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', hear);
  }
}

/** Starts a Node process of the product, as it is built, and waits until it says that it is ready. */
export async function startChild({ args, env, isReady }: ChildPlan): Promise<Child> {
  const child = spawn(process.execPath, [...args], {
    cwd: projectDirectory,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = once(child, 'exit').then(() => {
    running.delete(child);
    return child.exitCode;
  });
  const lines: string[] = [];
  const said = () => lines.slice(-mostLinesKept).join('\n');
  const readyLine = await new Promise<string>((resolve, reject) => {
    const fail = (how: string) => reject(new Error(`${args.join(' ')} ${how}:\n${said()}`));
    const timer = setTimeout(() => fail('is not ready'), patienceMs);
    void ended.then(() => fail('ended before it was ready'));
    linesOf(child, (line) => {
      lines.push(line);
      if (lines.length > 2 * mostLinesKept) lines.splice(0, mostLinesKept);
      if (!isReady(line)) return;
      clearTimeout(timer);
      resolve(line);
    });
  });
  return {
    pid: child.pid ?? 0,
    readyLine,
    said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}
