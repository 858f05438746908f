import { brokenRuleText, type Language, type UserIdRefusal as UserIdCode } from '@overgang/domain';
import { Refusal } from './refusal.js';

export interface BrokenRuleShown {
  readonly code: string;
  readonly message: string;
}

/** every broken rule at once, and ids that are free where the wanted one is taken. */
export class UserIdRefusal extends Refusal {
  readonly brokenRules: readonly BrokenRuleShown[];
  readonly suggestions: readonly string[];

  constructor(language: Language, codes: readonly UserIdCode[], suggestions: readonly string[]) {
    const brokenRules = codes.map((code) => ({ code, message: brokenRuleText(code, language) }));
    const isTaken = codes.includes('TAKEN');
    super(isTaken ? 'TAKEN' : 'USER_ID_BROKEN', brokenRules.map((rule) => rule.message).join(' '));
    this.brokenRules = brokenRules;
    this.suggestions = suggestions;
  }
}
