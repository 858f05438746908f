import type { Day } from '../calendar/day.js';
import type { PersonFacts } from '../person/facts.js';
import { usableBank } from '../person/usableBank.js';
import { wayIn } from '../person/wayIn.js';
import type { Policy } from '../programme/policy.js';
import type { HelperAct, Power } from './power.js';

/** Borgerservice and MitID itself are public, whatever way the citizen comes; the rest goes the citizen's own way. */
const alwaysPublic: readonly HelperAct[] = ['APPOINTMENT', 'REPORT_LOST_DEVICE'];

interface Situation {
  readonly facts: PersonFacts;
  readonly on: Day;
  readonly policy: Policy;
}

/** a public power never acts on the bank's way, nor a bank's on any but its own. */
export function isOnOwnWay(
  power: Power,
  act: HelperAct,
  { facts, on, policy }: Situation,
): boolean {
  if (act === 'SEE') return true;
  const isBanks = !alwaysPublic.includes(act) && wayIn(facts, on, policy) === 'BANK';
  if (power.kind === 'PUBLIC') return !isBanks;
  const banks = facts.banks.filter(({ bank }) => bank === power.bank);
  return isBanks && usableBank({ ...facts, banks }, on) !== null;
}
