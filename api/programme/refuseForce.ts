import { compareDays, type Day } from '@overgang/domain';
import type { RetirementContent } from '@overgang/prisma';
import type { Context } from '../schema/context.js';
import { badField } from '../schema/refusals/badField.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';

/**
 * force is of the end alone, on somebody's authority. Many at once lose NemID by force only when the programme ends; named
 * citizens may before.
 */
export function refuseForce(
  { stage, force, authority, selection, endsOn }: RetirementContent & { readonly endsOn: Day },
  { language, policy }: Context,
): void {
  if (force && stage !== 'OFF') throw badField('input.force', 'NOT_NEEDED', language);
  if (force !== (authority !== null))
    throw badField('input.authority', force ? 'MISSING' : 'NOT_NEEDED', language);
  const isEarly = compareDays(endsOn, policy.nemIdEndsOn) < 0;
  if (force && isEarly && !('journeyIds' in selection))
    throw ruleRefusal('BEFORE_PROGRAMME_END', language);
}
