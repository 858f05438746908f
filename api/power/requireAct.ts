import { dayOf, type HelperAct, powerFault, refusalText } from '@overgang/domain';
import type { Context } from '../schema/context.js';
import { RuleRefusal, ruleRefusal } from '../schema/refusals/ruleRefusal.js';

/** a helper does what their power names, while it holds; citizens do as they like. Refuses with what is wrong with it. */
export function requireAct({ principal, language, policy, now }: Context, act: HelperAct): void {
  if (principal.role !== 'HELPER') return;
  const { acting, powerProblem = 'POWER_NEEDED' } = principal;
  if (acting === undefined) throw ruleRefusal(powerProblem, language);
  const fault = powerFault(acting, act, dayOf(now));
  if (fault !== null) throw new RuleRefusal(fault, refusalText(fault, language, policy));
}
