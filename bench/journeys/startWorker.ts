import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type WorkerPlan, workerNews } from './workerPlan.js';

const patienceMs = 120_000;

export interface WorkerProcess {
  /** Resolves when the worker has dealt with a message; rejects when it never does. */
  readonly taken: (messageId: string) => Promise<void>;
  /** All its threads', since it began. */
  readonly cpuMs: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const program = fileURLToPath(new URL('./worker.js', import.meta.url));

const profiled = (directory: string | undefined): string[] =>
  directory === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${directory}`];

/** Starts a worker in a process of its own and waits until it polls. `profileTo`: a folder for its CPU profiles. */
export async function startWorker(plan: WorkerPlan, profileTo?: string): Promise<WorkerProcess> {
  const child = fork(program, [], {
    env: { ...process.env, BENCH_WORKER_PLAN: JSON.stringify(plan) },
    execArgv: profiled(profileTo),
  });
  const waiting = new Map<string, () => void>();
  const heard: ((cpuMs: number) => void)[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)));
    child.on('message', (text) => {
      const news = workerNews.parse(text);
      if ('ready' in news) resolve();
      else if ('taken' in news) waiting.get(news.taken)?.();
      else heard.shift()?.(news.cpuMs);
    });
  });
  await ready;

  return {
    taken: (messageId) =>
      new Promise((resolve, reject) => {
        const late = () => reject(new Error(`message ${messageId} was not dealt with`));
        const timer = setTimeout(late, patienceMs);
        waiting.set(messageId, () => {
          clearTimeout(timer);
          waiting.delete(messageId);
          resolve();
        });
      }),
    cpuMs: () =>
      new Promise((resolve) => {
        heard.push(resolve);
        child.send('cpu');
      }),
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
