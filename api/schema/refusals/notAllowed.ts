import type { Language } from '@overgang/domain';
import { refusalText } from '../../texts/refusalText.js';
import { Refusal } from './refusal.js';

/** The caller's role has no part in this operation. */
export class NotAllowed extends Refusal {
  constructor(language: Language) {
    super('NOT_ALLOWED', refusalText('NOT_ALLOWED', language));
  }
}
