import type { Language } from '@overgang/domain';
import type { FieldProblem } from '../../texts/fieldProblem.js';
import { refusalText } from '../../texts/refusalText.js';
import { Refusal } from './refusal.js';

/** Arguments of the right type with impossible values; each problem names the field, never the value. */
export class InvalidInput extends Refusal {
  readonly fields: readonly FieldProblem[];

  constructor(language: Language, fields: readonly FieldProblem[]) {
    super('INVALID_INPUT', refusalText('INVALID_INPUT', language));
    this.fields = fields;
  }
}
