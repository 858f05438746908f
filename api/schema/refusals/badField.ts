import type { Language } from '@overgang/domain';
import { fieldProblem } from '../../texts/fieldProblem.js';
import { InvalidInput } from './invalidInput.js';

/** One field of the input, named by its dotted path, has an impossible value. */
export function badField(path: string, language: Language): InvalidInput {
  return new InvalidInput(language, [fieldProblem(path, 'NOT_VALID', language)]);
}
