import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyLocalActivities,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import { keptTimer } from './keptTimer.js';
import { messageQueue } from './messageQueue.js';
import { journeyStepOptions } from './stepOptions.js';
import type { JourneySteps } from './steps.js';

const { advance } = proxyLocalActivities<JourneySteps>(journeyStepOptions);

/**
 * One citizen's journey: a durable queue of message ids and a clock. Each message, and each time the clock rings, is one
 * step; everything else happens in the step. It closes when the journey rests or has ended and nothing waits.
 */
export async function citizenJourney(journeyId: string): Promise<void> {
  const queue = messageQueue();
  // A continued run has lost its timer: its first step says how long to sleep.
  let isTime = workflowInfo().continuedFromExecutionRunId !== undefined;
  let closes = false;
  const timer = keptTimer(() => {
    isTime = true;
  });

  async function step(): Promise<void> {
    const message = queue.take();
    if (!message) isTime = false;
    const done = await advance(journeyId, message?.messageId ?? null);
    message?.answer?.(done.answer);
    closes = done.closes;
    setCurrentDetails(done.details);
    // While messages wait the timer is left alone: the last of them knows best.
    if (queue.isEmpty()) timer.keep(closes ? null : done.wakeAt, done.sleepMs);
  }

  for (;;) {
    await condition(() => !queue.isEmpty() || isTime || workflowInfo().continueAsNewSuggested);
    while (!queue.isEmpty() || isTime) await step();
    if (!closes && !workflowInfo().continueAsNewSuggested) continue;
    // Everybody who asked gets the answer from this run; a message that comes meanwhile is taken first.
    await condition(() => allHandlersFinished() || !queue.isEmpty());
    if (!queue.isEmpty()) continue;
    if (closes) return;
    await continueAsNew<typeof citizenJourney>(journeyId);
  }
}
