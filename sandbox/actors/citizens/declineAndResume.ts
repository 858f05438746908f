import { z } from 'zod';
import { refusalFields } from '../product/graphql.js';
import { citizenToken, stepKey } from './asCitizen.js';
import { inDays, type Outcome, type Step } from './outcome.js';

const success = z.object({ __typename: z.string() });

const say =
  (field: 'decline' | 'resume', after: Step): Step =>
  async (citizen, page, context) => {
    const document = `mutation { result: ${field} { __typename ${refusalFields} } }`;
    const token = await citizenToken(citizen, context);
    const key = stepKey(citizen, page, context, field);
    const answer = await context.graphql.mutate(key, { token, document, variables: {}, success });
    if (answer.ok) return after(citizen, page, context);
    const detail = answer.refusal.code;
    return { did: 'TRIED', next: inDays('act', [2, 6], citizen, page, context), detail };
  };

/** a polite ending; some think again. */
export const decline: Step = say('decline', async (citizen, page, context): Promise<Outcome> => {
  const thinksAgain = citizen.behaviour === 'DECLINES_AT_FIRST';
  const next = thinksAgain ? inDays('resume', [10, 40], citizen, page, context) : null;
  return { did: 'DECLINED', next };
});

export const resume: Step = say('resume', async (citizen, page, context) => ({
  did: 'RESUMED',
  next: inDays('act', [0.2, 4], citizen, page, context),
}));
