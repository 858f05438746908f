import type { Language } from '@overgang/domain';
import { refusalText } from '../../texts/refusalText.js';
import type { TextCode } from '../../texts/refusalTexts.js';
import { Refusal } from './refusal.js';

/** A rule of the domain or of the programme says no. */
export class RuleRefusal extends Refusal {}

/** A refusal with one of the API's own texts. */
export function ruleRefusal(code: TextCode, language: Language): RuleRefusal {
  return new RuleRefusal(code, refusalText(code, language));
}
