// @ts-check
import { SetupProblem } from '../setup/setupProblem.mjs';
import { lastWords } from './lastWords.mjs';
import { superviseProcess } from './superviseProcess.mjs';
import { waitUntil } from './waitUntil.mjs';

/** A server that somebody else runs. */
export const notOurs = {
  pid: () => undefined,
  stop: async () => {},
  kill: () => {},
  fullDisk: () => undefined,
};

/**
 * Starts a server, keeps it running, and waits until it answers. One that never does is not left behind; one that ends
 * for want of room on the disk is said so, at its start as a set-up problem, later each time it is started again;
 * `fullDisk` is what it told of that lately, which explains whatever fails without it.
 * @param {Omit<import('./superviseProcess.mjs').ProcessPlan, 'onLine'>} plan
 * @param {{ answers: () => Promise<boolean>, orSay: (lastLine: string) => string }} readiness
 */
export async function startServer(plan, { answers, orSay }) {
  const words = lastWords();
  /** @type {string | undefined} */
  let endedFor;
  const server = superviseProcess({
    ...plan,
    onLine: words.hear,
    onUnexpectedEnd(how) {
      endedFor = words.ofFullDisk();
      plan.onUnexpectedEnd?.(endedFor ? 'the disk is full: make room' : how);
    },
  });
  const isReady = async () => {
    if (endedFor) throw new SetupProblem(orSay(endedFor));
    return answers();
  };
  try {
    await waitUntil(isReady, { forMs: 60_000, everyMs: 100, orSay: () => orSay(words.said()) });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, fullDisk: words.ofFullDisk };
}
