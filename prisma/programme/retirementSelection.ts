import type { Day } from '@overgang/domain';
import { z } from 'zod';
import { servicesNotReady } from '../services/notReady.js';

/** Whose NemID is proposed to end: named journeys, a bank's customers, or everybody's. */
const retirementSelection = z.union([
  z.object({ journeyIds: z.array(z.uuid()).min(1).max(1000) }),
  z.object({ bank: z.string() }),
  z.object({ all: z.literal(true) }),
]);

export const retirementContent = z.object({
  selection: retirementSelection,
  endsOn: z.string(),
  force: z.boolean(),
});

export type RetirementContent = z.infer<typeof retirementContent>;

/** Journeys `j` of a selection: parameters $1 and $2 of `retirementParameters`. */
export const journeysOfSelection = `
  FROM journey j
  WHERE ($1::uuid[] IS NULL OR j.id = ANY ($1))
    AND ($2::text IS NULL OR EXISTS (
      SELECT FROM bank_customer b WHERE b.citizen_id = j.citizen_id AND b.bank_reg = $2 AND b.ended_at IS NULL))`;

/** The values of $1 to $4 in `journeysOfSelection` and `leftOutReason`. */
export function retirementParameters({ selection, force }: RetirementContent, today: Day) {
  const journeyIds = 'journeyIds' in selection ? selection.journeyIds : null;
  const bank = 'bank' in selection ? selection.bank : null;
  return [journeyIds, bank, force, today] as const;
}

/**
 * Why a journey is left out, as a column; null where its NemID may be told to end. $3 says whether it is by force, which
 * passes over whether MitID is active, a notice was received and services are ready ($4, R-32), but over nothing else.
 */
export const leftOutReason = `
  CASE
    WHEN j.state IN ('INELIGIBLE', 'DECEASED') THEN j.state
    WHEN j.state = 'RETIRED' THEN 'ALREADY_TOLD'
    WHEN $3::boolean THEN NULL
    WHEN j.state = 'RETIREMENT_NOTICED' THEN 'ALREADY_TOLD'
    WHEN j.state <> 'ENROLLED' THEN 'NOT_ENROLLED'
    WHEN NOT EXISTS (SELECT FROM authenticator a WHERE a.citizen_id = j.citizen_id AND a.state = 'ACTIVE') THEN 'MITID_NOT_ACTIVE'
    ${servicesNotReady('$4')}
  END`;
