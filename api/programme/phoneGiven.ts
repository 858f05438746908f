import { type HelpPhone, helpPhoneOf } from '@overgang/domain';
import type { Context } from '../schema/context.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';

/** The phone in the form in which notices say it. Throws the refusal of what is no number to call. */
export function phoneGiven(typed: string, { language }: Pick<Context, 'language'>): HelpPhone {
  const checked = helpPhoneOf(typed);
  if (!checked.ok) throw ruleRefusal(checked.fault, language);
  return checked.phone;
}
