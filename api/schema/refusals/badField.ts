import type { Language } from '@overgang/domain';
import { fieldProblem } from '../../texts/fieldProblem.js';
import type { FieldFaultCode } from '../../texts/fieldTexts.js';
import { InvalidInput } from './invalidInput.js';

/** One field of the input, named by its dotted path, has an impossible value. */
export function badField(path: string, code: FieldFaultCode, language: Language): InvalidInput {
  return new InvalidInput(language, [fieldProblem(path, { code }, language)]);
}
