import { createAdvance } from '@overgang/activities';
import type { Database } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import type { Advanced, JourneySteps } from '@overgang/workflows/steps';
import { prepareJourneys } from './prepare.js';

/** What the real step answers to each message of one straight journey, with its wake-ups. */
export async function recordAnswers(database: Database): Promise<Advanced[]> {
  const advance = createAdvance({ pool: database.pool, vault: testVault });
  const [journey] = await prepareJourneys(database, 1, true);
  if (!journey) throw new Error('no journey was made');
  const answers: Advanced[] = [];
  for (const { id, kind } of journey.messages) {
    const done = await advance(journey.journeyId, id);
    if (done.answer?.ok !== true)
      throw new Error(
        `the walk is not straight: ${kind} is answered ${JSON.stringify(done.answer)}`,
      );
    answers.push(done);
  }
  return answers;
}

/** A step that touches nothing: it answers, and lets the workflow sleep, as the real one would. */
export const emptyAdvance =
  (answers: readonly Advanced[]): JourneySteps['advance'] =>
  async (_journeyId, messageId) => {
    const answer = answers[Number(messageId?.slice(0, 1))];
    if (!answer) throw new Error('the walk has no such message');
    return answer;
  };
