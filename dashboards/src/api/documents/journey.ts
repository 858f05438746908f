import { z } from 'zod';
import type { Operation } from '../operation.js';
import { journeyFields, journeyShape } from './journeyFields.js';

const answer = z.object({ journey: journeyShape.nullable() });

/** One journey by its number; the API logs the reading with its purpose. */
export const journey: Operation<z.infer<typeof answer>> = {
  document: `query OneJourney($id: ID!, $purpose: String!) { journey(id: $id, purpose: $purpose) { ...JourneyFields } } ${journeyFields}`,
  answer,
};
