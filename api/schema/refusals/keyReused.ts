import type { Language } from '@overgang/domain';
import { refusalText } from '../../texts/refusalText.js';
import { Refusal } from './refusal.js';

/** The Idempotency-Key has been used for another change. */
export class KeyReused extends Refusal {
  constructor(language: Language) {
    super('KEY_REUSED', refusalText('KEY_REUSED', language));
  }
}
