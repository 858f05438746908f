import { ageOn, cprOf, dayOf, parseCpr, revealCpr } from '@overgang/domain';
import type { Context } from '../schema/context.js';
import { badField } from '../schema/refusals/badField.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';

/** Who vouches for the citizen, as far as it is kept: an age for the rule, and our id for the trace where we know them. */
export interface Witness {
  readonly age: number;
  readonly citizenId: string | null;
}

/** reads the witness's number, which goes no further than this; nobody vouches for themselves. */
export async function readWitness(
  { services, language, now }: Context,
  digits: string,
  citizenId: string,
): Promise<Witness> {
  const cpr = cprOf(digits);
  const read = cpr === null ? null : parseCpr(revealCpr(cpr));
  if (cpr === null || read === null || read.kind === 'INVALID') {
    throw badField('input.witnessCpr', 'NOT_A_CPR', language);
  }
  if (await services.ownsOneOf(citizenId, [cpr])) throw ruleRefusal('WITNESS_IS_CITIZEN', language);
  return { age: ageOn(read.birthDate, dayOf(now)), citizenId: await services.citizenOf(cpr) };
}
