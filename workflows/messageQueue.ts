import { defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';
import { askedMessages, toldMessages } from './messages.js';
import type { StoredAnswer } from './steps.js';

interface Waiting {
  readonly messageId: string;
  /** Absent: nobody waits. */
  readonly answer?: (answer: StoredAnswer | null) => void;
}

/**
 * Receives every kind of message a journey can get and keeps their ids in the order of arrival. An id that is told twice
 * waits once; whoever asks gets the answer once the step has been written.
 */
export function messageQueue() {
  const queue: Waiting[] = [];

  function tell(messageId: string): void {
    if (queue.every((waiting) => waiting.messageId !== messageId)) queue.push({ messageId });
  }

  function ask(messageId: string): Promise<StoredAnswer | null> {
    return new Promise((answer) => queue.push({ messageId, answer }));
  }

  for (const name of toldMessages) setHandler(defineSignal<[string]>(name), tell);
  for (const name of askedMessages) {
    setHandler(defineUpdate<StoredAnswer | null, [string]>(name), ask);
  }

  return {
    take: (): Waiting | undefined => queue.shift(),
    isEmpty: (): boolean => queue.length === 0,
  };
}
