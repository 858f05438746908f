import type { Language } from '@overgang/domain';
import { type FieldFault, fieldTexts } from './fieldTexts.js';

/** One field of the input and what is wrong with it. */
export interface FieldProblem {
  /** Dotted, as the field stands in the input. */
  readonly path: string;
  readonly code: FieldFault;
  readonly message: string;
}

/** What is wrong with a field, in the caller's language. */
export function fieldProblem(path: string, code: FieldFault, language: Language): FieldProblem {
  return { path, code, message: fieldTexts[code][language] };
}
