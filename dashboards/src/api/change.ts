import { z } from 'zod';
import { type Asking, askApi } from './askApi.js';
import type { Operation } from './operation.js';
import { ApiAway, ApiRefusal } from './problems.js';

/** What every change asks of its answer: whether it is a refusal, and which. */
export const outcomeFields = '__typename ... on Refusal { code message }';

export const outcome = z.object({
  __typename: z.string(),
  code: z.string().optional(),
  message: z.string().optional(),
});
type Outcome = z.infer<typeof outcome>;

const tries = 5;
const betweenTriesMs = 1_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, betweenTriesMs));

const isUnsettled = (problem: unknown): boolean =>
  problem instanceof ApiAway || (problem instanceof ApiRefusal && problem.code === 'PENDING');

/** The answer itself, or the refusal thrown as one. */
function settled<Answer extends Outcome>(answer: Answer): Answer {
  if (answer.code === undefined) return answer;
  throw new ApiRefusal(answer.code, answer.message ?? answer.code);
}

/**
 * Carries a change out once: while there is no answer, or only that it is pending, the same key is sent again.
 * @throws ApiAway after several tries · SignInNeeded · ApiRefusal
 */
export async function change<Answer extends Outcome>(
  operation: Operation<{ readonly outcome: Answer }>,
  asking: Asking,
): Promise<Answer> {
  const idempotencyKey = crypto.randomUUID();
  for (let left = tries; ; left -= 1) {
    try {
      return settled((await askApi(operation, { ...asking, idempotencyKey })).outcome);
    } catch (problem) {
      if (left <= 1 || !isUnsettled(problem)) throw problem;
      await pause();
    }
  }
}
