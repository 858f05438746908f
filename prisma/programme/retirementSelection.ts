import type { Day } from '@overgang/domain';
import { retirementStages } from '@overgang/domain';
import { z } from 'zod';

/** Whose NemID is proposed to end: named journeys, a bank's customers, a wave's citizens, or everybody's. */
const retirementSelection = z.union([
  z.object({ journeyIds: z.array(z.uuid()).min(1).max(1000) }),
  z.object({ bank: z.string() }),
  z.object({ wave: z.uuid() }),
  z.object({ all: z.literal(true) }),
]);

export const retirementContent = z.object({
  selection: retirementSelection,
  stage: z.enum(retirementStages).default('OFF'),
  /** the day from which the stage holds; of OFF the earliest day on which NemID ends */
  endsOn: z.string(),
  force: z.boolean(),
  /** on whose authority NemID ends by force */
  authority: z.string().nullable().default(null),
});

export type RetirementContent = z.infer<typeof retirementContent>;

/** Journeys `j` of a selection: parameters $1 to $3 of `retirementParameters`. */
export const journeysOfSelection = `
  FROM journey j
  WHERE ($1::uuid[] IS NULL OR j.id = ANY ($1))
    AND ($2::text IS NULL OR EXISTS (
      SELECT FROM bank_customer b WHERE b.citizen_id = j.citizen_id AND b.bank_reg = $2 AND b.ended_at IS NULL))
    AND ($3::uuid IS NULL OR j.wave_id = $3)`;

/** The values of $1 to $7 in `journeysOfSelection` and `leftOutReason`. */
export function retirementParameters(of: RetirementContent, today: Day) {
  const { selection, stage, endsOn, force } = of;
  const journeyIds = 'journeyIds' in selection ? selection.journeyIds : null;
  const bank = 'bank' in selection ? selection.bank : null;
  const wave = 'wave' in selection ? selection.wave : null;
  return [journeyIds, bank, wave, force, today, endsOn, stage] as const;
}

/** Whether a retirement or a stage is for everybody: then a date of the policy begins the stage. */
export const isForAll = ({ selection }: RetirementContent): boolean => 'all' in selection;
