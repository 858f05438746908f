import type { Language } from '@overgang/domain';
import { type FieldFault, type FieldFaultCode, fieldText } from './fieldTexts.js';

/** One field of the input and what is wrong with it. */
export interface FieldProblem {
  /** Dotted, as the field stands in the input. */
  readonly path: string;
  readonly code: FieldFaultCode;
  readonly message: string;
}

/** What is wrong with a field, in the caller's language. */
export function fieldProblem(path: string, fault: FieldFault, language: Language): FieldProblem {
  return { path, code: fault.code, message: fieldText(fault, language) };
}
