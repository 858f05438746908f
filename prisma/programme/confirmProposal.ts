import { compareDays, type Day, day as dayFrom, dayOf, type Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { beginStage } from './beginStage.js';
import { type ProposalKind, proposalKinds } from './propose.js';
import { raiseDeadlineFloor } from './raiseDeadlineFloor.js';
import { isForAll, retirementContent } from './retirementSelection.js';

type StageRefusal = 'STAGE_BEGUN' | 'STAGE_SKIPPED';

export type Confirmation =
  | {
      readonly outcome: 'CONFIRMED';
      readonly kind: ProposalKind;
    }
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
  state: z.string(),
  proposedBy: z.string(),
  confirmedBy: z.string().nullable(),
});
const day = z.string().transform(dayFrom);
const floor = z.object({ deadline: day });
const retirement = z.object({ endsOn: day });

/** The day that the proposal is about. */
const dayOfProposal = (kind: z.infer<typeof shape>['kind'], content: unknown): Day =>
  kind === 'DEADLINE_FLOOR' ? floor.parse(content).deadline : retirement.parse(content).endsOn;

const lock = `
  SELECT kind, content, state, proposed_by AS "proposedBy", confirmed_by AS "confirmedBy"
  FROM proposal WHERE id = $1 FOR UPDATE`;

interface Confirming {
  readonly id: string;
  readonly by: string;
  readonly now: Instant;
}

/** What is done at once: a date that everybody reads. A stage may no longer begin as it was proposed. */
async function setDate(
  db: ClientBase,
  { kind, content }: Pick<z.infer<typeof shape>, 'kind' | 'content'>,
  { by, now }: Confirming,
): Promise<StageRefusal | null> {
  if (kind === 'DEADLINE_FLOOR') await raiseDeadlineFloor(db, { ...floor.parse(content), by, now });
  if (kind !== 'RETIREMENT_STAGE') return null;
  const of = retirementContent.parse(content);
  if (of.stage === 'OFF' || !isForAll(of)) return null;
  return beginStage(db, { stage: of.stage, beginsOn: dayFrom(of.endsOn), by, now });
}

/**
 * What cannot be undone for many takes a second manager. A move of the global deadline, or a stage for all, is done at once;
 * a retirement is only marked, and its workflow takes it from there. Confirming twice does it once, and answers the same to the same manager.
 */
export async function confirmProposal(
  db: ClientBase,
  confirming: Confirming,
): Promise<Confirmation> {
  const { id, by, now } = confirming;
  const { rows } = await db.query(lock, [id]);
  if (rows[0] === undefined) return { outcome: 'NOT_FOUND' };
  const { kind, content, state, proposedBy, confirmedBy } = shape.parse(rows[0]);
  if (state === 'WITHDRAWN') return { outcome: 'PROPOSAL_WITHDRAWN' };
  if (proposedBy === by) return { outcome: 'SAME_MANAGER' };
  if (confirmedBy === by) return { outcome: 'CONFIRMED', kind };
  if (state !== 'PROPOSED') return { outcome: 'ALREADY_CONFIRMED' };
  if (compareDays(dayOfProposal(kind, content), dayOf(now)) < 0) return { outcome: 'DAY_IN_PAST' };
  const refusal = await setDate(db, { kind, content }, confirming);
  if (refusal !== null) return { outcome: refusal };
  await db.query(
    'UPDATE proposal SET state = $2, confirmed_by = $3, confirmed_at = $4 WHERE id = $1',
    [id, kind === 'DEADLINE_FLOOR' ? 'DONE' : 'CONFIRMED', by, new Date(now)],
  );
  return { outcome: 'CONFIRMED', kind };
}
