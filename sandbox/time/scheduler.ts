import type { Logger } from 'pino';
import { DueHeap } from './dueHeap.js';
import type { ProgrammeClock } from './programmeClock.js';

export interface Scheduler {
  /** Runs `task` once programme time has reached `at` (epoch ms); late rather than early, never at once. */
  readonly at: (at: number, task: () => void) => void;
  readonly waiting: () => number;
  readonly stop: () => void;
}

/** One heap over programme time for everything that the sandbox does later. A failing task stops no other. */
export function startScheduler(clock: ProgrammeClock, log: Logger, tickMs = 50): Scheduler {
  const heap = new DueHeap<() => void>();
  const run = (task: () => void) => {
    try {
      task();
    } catch (error) {
      log.error({ err: error }, 'a scheduled task failed');
    }
  };
  const tick = () => {
    if (!clock.isKnown()) return;
    const now = clock.now();
    for (let task = heap.takeDue(now); task; task = heap.takeDue(now)) run(task);
  };
  const timer = setInterval(tick, tickMs);
  return {
    at: (at, task) => heap.put(at, task),
    waiting: () => heap.size,
    stop: () => clearInterval(timer),
  };
}
