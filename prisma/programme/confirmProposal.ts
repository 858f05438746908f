import { compareDays, type Day, day as dayFrom, dayOf, type Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { beginStage } from './beginStage.js';
import { type DryRun, dryRunShape } from './dryRunRetirement.js';
import { outgrown } from './outgrown.js';
import { type ProposalKind, proposalKinds } from './propose.js';
import { raiseDeadlineFloor } from './raiseDeadlineFloor.js';
import { isForAll, retirementContent } from './retirementSelection.js';
import { withdrawProposal } from './withdrawProposal.js';

type StageRefusal = 'STAGE_BEGUN' | 'STAGE_SKIPPED';

export type Confirmation =
  | {
      readonly outcome: 'CONFIRMED';
      readonly kind: ProposalKind;
    }
  | { readonly outcome: 'FIGURES_CHANGED'; readonly confirmed: DryRun; readonly now: DryRun }
  | {
      readonly outcome:
        | 'NOT_FOUND'
        | 'SAME_MANAGER'
        | 'ALREADY_CONFIRMED'
        | 'PROPOSAL_WITHDRAWN'
        | 'DAY_IN_PAST'
        | StageRefusal;
    };

const shape = z.object({
  kind: z.enum(proposalKinds),
  content: z.unknown(),
  dryRun: dryRunShape,
  state: z.string(),
  proposedBy: z.string(),
  confirmedBy: z.string().nullable(),
});
type Found = z.infer<typeof shape>;

const day = z.string().transform(dayFrom);
const floor = z.object({ deadline: day });
const retirement = z.object({ endsOn: day });

/** The day that the proposal is about. */
const dayOfProposal = ({ kind, content }: Found): Day =>
  kind === 'DEADLINE_FLOOR' ? floor.parse(content).deadline : retirement.parse(content).endsOn;

const lock = `
  SELECT kind, content, dry_run AS "dryRun", state, proposed_by AS "proposedBy", confirmed_by AS "confirmedBy"
  FROM proposal WHERE id = $1 FOR UPDATE`;

interface Confirming {
  readonly id: string;
  readonly by: string;
  readonly now: Instant;
}

/** What is done at once: a date that everybody reads. A stage may no longer begin as it was proposed. */
async function setDate(
  db: ClientBase,
  { kind, content }: Found,
  { by, now }: Confirming,
): Promise<StageRefusal | null> {
  if (kind === 'DEADLINE_FLOOR') await raiseDeadlineFloor(db, { ...floor.parse(content), by, now });
  if (kind !== 'RETIREMENT_STAGE') return null;
  const of = retirementContent.parse(content);
  if (of.stage === 'OFF' || !isForAll(of)) return null;
  return beginStage(db, { stage: of.stage, beginsOn: dayFrom(of.endsOn), by, now });
}

/** Why it cannot be confirmed, as it stands; null: it can. */
function refusalOf(found: Found, { now }: Confirming): Confirmation | null {
  if (found.state !== 'PROPOSED') return { outcome: 'ALREADY_CONFIRMED' };
  const isPast = compareDays(dayOfProposal(found), dayOf(now)) < 0;
  return isPast ? { outcome: 'DAY_IN_PAST' } : null;
}

/** A proposal that more are concerned by than two managers would agree on is taken back: a new one says how many. */
async function withdrawOutgrown(
  db: ClientBase,
  found: Found,
  confirming: Confirming,
): Promise<Confirmation | null> {
  if (found.kind === 'DEADLINE_FLOOR') return null;
  const current = await outgrown(db, found, confirming.now);
  if (current === null) return null;
  await withdrawProposal(db, { ...confirming, reason: 'FIGURES_CHANGED' });
  return { outcome: 'FIGURES_CHANGED', confirmed: found.dryRun, now: current };
}

/**
 * What cannot be undone for many takes a second manager. A move of the global deadline, or a stage for all, is done at once;
 * a retirement is only marked, and its workflow takes it from there. Confirming twice does it once, and answers the same to
 * the same manager. Where more are concerned by now than the dry run covers, the proposal is withdrawn instead.
 */
export async function confirmProposal(
  db: ClientBase,
  confirming: Confirming,
): Promise<Confirmation> {
  const { id, by, now } = confirming;
  const { rows } = await db.query(lock, [id]);
  if (rows[0] === undefined) return { outcome: 'NOT_FOUND' };
  const found = shape.parse(rows[0]);
  const { kind } = found;
  if (found.state === 'WITHDRAWN') return { outcome: 'PROPOSAL_WITHDRAWN' };
  if (found.proposedBy === by) return { outcome: 'SAME_MANAGER' };
  if (found.confirmedBy === by) return { outcome: 'CONFIRMED', kind };
  const refusal = refusalOf(found, confirming) ?? (await withdrawOutgrown(db, found, confirming));
  if (refusal !== null) return refusal;
  const outcome = await setDate(db, found, confirming);
  if (outcome !== null) return { outcome };
  await db.query(
    'UPDATE proposal SET state = $2, confirmed_by = $3, confirmed_at = $4 WHERE id = $1',
    [id, kind === 'DEADLINE_FLOOR' ? 'DONE' : 'CONFIRMED', by, new Date(now)],
  );
  return { outcome: 'CONFIRMED', kind };
}
