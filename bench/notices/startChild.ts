import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** Says something and waits for the answer: one at a time. */
  readonly ask: (question: object) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts one of these programs in a process of its own, with its plan; `ready` is what it said first. `profileTo`: a folder for
 * its CPU profile.
 */
export async function startChild(name: string, plan: object, profileTo?: string) {
  const child = fork(fileURLToPath(new URL(`./${name}.js`, import.meta.url)), [], {
    env: { ...process.env, BENCH_PLAN: JSON.stringify(plan) },
    execArgv: profileTo === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileTo}`],
  });
  const answer = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`${name} ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (said) => {
        child.off('exit', ended);
        resolve(said);
      });
    });
  const ready = await answer();
  const running: Child = {
    ask: (question) => {
      const answered = answer();
      child.send(question);
      return answered;
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
  return { ...running, ready };
}
