import type { Language } from '@overgang/domain';
import type { StandardSchemaV1 } from '@pothos/plugin-validation';
import type { FieldProblem } from './refusals/invalidInput.js';

const texts = {
  da: 'Værdien kan ikke bruges her.',
  en: 'The value cannot be used here.',
};

type Segment = NonNullable<StandardSchemaV1.Issue['path']>[number];

const keyOf = (segment: Segment): string =>
  String(typeof segment === 'object' ? segment.key : segment);

/** What is wrong with each field of the input. Never the value, nor the library's text, which may quote it. */
export function fieldProblems(
  issues: readonly StandardSchemaV1.Issue[],
  language: Language,
): FieldProblem[] {
  return issues.map((issue) => ({
    path: (issue.path ?? []).map(keyOf).join('.'),
    message: texts[language],
  }));
}
