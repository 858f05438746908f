import type { Language } from '@overgang/domain';
import { refusalText } from '../../texts/refusalText.js';
import { Refusal } from './refusal.js';

/** Stored and certain to be done, but not yet answered: ask again with the same key (I9). */
export class Pending extends Refusal {
  readonly key: string;

  constructor(language: Language, key: string) {
    super('PENDING', refusalText('PENDING', language));
    this.key = key;
  }
}
