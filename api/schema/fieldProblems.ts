import type { Language } from '@overgang/domain';
import type { StandardSchemaV1 } from '@pothos/plugin-validation';
import { fieldFault } from '../texts/fieldFault.js';
import { type FieldProblem, fieldProblem } from '../texts/fieldProblem.js';

type Segment = NonNullable<StandardSchemaV1.Issue['path']>[number];

const keyOf = (segment: Segment): string =>
  String(typeof segment === 'object' ? segment.key : segment);

/** What is wrong with each field of the input. Never the value, nor the library's text, which may quote it. */
export function fieldProblems(
  issues: readonly StandardSchemaV1.Issue[],
  language: Language,
): FieldProblem[] {
  return issues.map((issue) =>
    fieldProblem((issue.path ?? []).map(keyOf).join('.'), fieldFault(issue), language),
  );
}
