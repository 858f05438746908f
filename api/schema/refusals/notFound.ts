import type { Language } from '@overgang/domain';
import { refusalText } from '../../texts/refusalText.js';
import { Refusal } from './refusal.js';

/** There is no such thing, or the caller may not know of it: both are answered alike (I8). */
export class NotFound extends Refusal {
  constructor(language: Language, code: 'NOT_FOUND' | 'UNKNOWN_PERSON' = 'NOT_FOUND') {
    super(code, refusalText(code, language));
  }
}
