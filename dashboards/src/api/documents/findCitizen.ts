import { z } from 'zod';
import { outcome, outcomeFields } from '../change.js';
import type { Operation } from '../operation.js';
import { journeyFields, journeyShape } from './journeyFields.js';

const answer = z.object({ outcome: outcome.extend({ journey: journeyShape.optional() }) });

/** Finds a citizen by CPR number. A mutation: it is logged with its purpose, and the number stays out of every address. */
export const findCitizen: Operation<z.infer<typeof answer>> = {
  document: `mutation FindCitizen($cpr: String!, $purpose: String!) {
    outcome: findCitizen(input: { cpr: $cpr, purpose: $purpose }) {
      ${outcomeFields}
      ... on FindCitizenSuccess { journey { ...JourneyFields } }
    }
  }
  ${journeyFields}`,
  answer,
};
