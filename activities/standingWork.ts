import { Context } from '@temporalio/activity';

const beatEveryMs = 1_000;

/** What never ends by itself: it goes on until the signal says that its worker stops or that another has taken over. */
export type StandingWork = (signal: AbortSignal) => Promise<void>;

/** Runs standing work, or a long job, inside a heartbeating activity, so that the next worker begins anew where this one dies. */
export async function keepAlive(stopping: AbortSignal, work: StandingWork): Promise<void> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), beatEveryMs);
  context.heartbeat();
  try {
    await work(AbortSignal.any([context.cancellationSignal, stopping]));
  } finally {
    clearInterval(beat);
  }
}
