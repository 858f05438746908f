import { type Day, dayOf, stageRefusal } from '@overgang/domain';
import { type DryRun, isForAll, type RetirementContent } from '@overgang/prisma';
import type { Context } from '../schema/context.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';

type Content = RetirementContent & { readonly endsOn: Day };

/** a stage for everybody is a date, which must keep the order and lie ahead of the one it moves. */
export function refuseStageForAll(content: Content, { policy, now, language }: Context): void {
  const { stage, endsOn } = content;
  if (stage === 'OFF' || !isForAll(content)) return;
  const refusal = stageRefusal(stage, endsOn, policy, dayOf(now));
  if (refusal !== null) throw ruleRefusal(refusal, language);
}

const counts = ({ leftOut }: DryRun, code: string): boolean =>
  leftOut.some(({ reason }) => reason === code);

/** nobody skips a stage; and a stage that has begun for all of a selection begins no more. */
export function refuseSkippedStage(dryRun: DryRun, { language }: Context): void {
  if (counts(dryRun, 'STAGE_SKIPPED')) throw ruleRefusal('STAGE_SKIPPED', language);
  if (dryRun.eligible === 0 && counts(dryRun, 'STAGE_BEGUN'))
    throw ruleRefusal('STAGE_BEGUN', language);
}
