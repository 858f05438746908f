import {
  ageOn,
  cprOf,
  type Day,
  dayOf,
  type HelperAct,
  newPowerFault,
  type PowerKind,
  parseCpr,
  revealCpr,
} from '@overgang/domain';
import type { NewPower } from '@overgang/prisma';
import { stableId } from '../journey/stableId.js';
import type { Context } from '../schema/context.js';
import { badField } from '../schema/refusals/badField.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';

interface Wanted {
  readonly citizenId: string;
  readonly helperCpr: string;
  readonly kind: PowerKind;
  readonly bank: string | null;
  readonly acts: readonly HelperAct[];
  readonly from: Day;
  readonly until: Day;
  readonly registeredBy: NewPower['registeredBy'];
}

/** Reads the helper's number, of which an index is kept and nothing else; refuses what can be no power. */
export async function newPower(context: Context, wanted: Wanted): Promise<NewPower> {
  const { services, language, now, policy } = context;
  const { helperCpr, acts, ...of } = wanted;
  const cpr = cprOf(helperCpr);
  const read = cpr === null ? null : parseCpr(revealCpr(cpr));
  if (cpr === null || read === null || read.kind === 'INVALID') {
    throw badField('input.helperCpr', 'NOT_A_CPR', language);
  }
  if (await services.ownsOneOf(of.citizenId, [cpr])) {
    throw ruleRefusal('HELPER_IS_CITIZEN', language);
  }
  const today = dayOf(now);
  const fault = newPowerFault({ ...of, helperAge: ageOn(read.birthDate, today) }, today, policy);
  if (fault !== null) throw ruleRefusal(fault, language);
  const helperIndex = services.helpers.keyOf(cpr);
  const id = stableId(context, 'power');
  return { ...of, id, acts: [...new Set(acts)], helperIndex, at: now };
}
