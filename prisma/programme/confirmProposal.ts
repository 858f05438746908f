import { compareDays, type Day, day as dayFrom, dayOf, type Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { raiseDeadlineFloor } from './raiseDeadlineFloor.js';

export type Confirmation =
  | {
      readonly outcome: 'CONFIRMED';
      readonly kind: 'RETIREMENT' | 'FORCED_RETIREMENT' | 'DEADLINE_FLOOR';
    }
  | {
      readonly outcome:
        | 'NOT_FOUND'
        | 'SAME_MANAGER'
        | 'ALREADY_CONFIRMED'
        | 'PROPOSAL_WITHDRAWN'
        | 'DAY_IN_PAST';
    };

const shape = z.object({
  kind: z.enum(['RETIREMENT', 'FORCED_RETIREMENT', 'DEADLINE_FLOOR']),
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

/**
 * What cannot be undone for many takes a second manager. A move of the global deadline is done at once; a retirement is
 * only marked, and its workflow takes it from there. Confirming twice does it once, and answers the same to the same manager.
 */
export async function confirmProposal(
  db: ClientBase,
  { id, by, now }: { id: string; by: string; now: Instant },
): Promise<Confirmation> {
  const { rows } = await db.query(lock, [id]);
  if (rows[0] === undefined) return { outcome: 'NOT_FOUND' };
  const { kind, content, state, proposedBy, confirmedBy } = shape.parse(rows[0]);
  if (state === 'WITHDRAWN') return { outcome: 'PROPOSAL_WITHDRAWN' };
  if (proposedBy === by) return { outcome: 'SAME_MANAGER' };
  if (confirmedBy === by) return { outcome: 'CONFIRMED', kind };
  if (state !== 'PROPOSED') return { outcome: 'ALREADY_CONFIRMED' };
  if (compareDays(dayOfProposal(kind, content), dayOf(now)) < 0) return { outcome: 'DAY_IN_PAST' };
  if (kind === 'DEADLINE_FLOOR') await raiseDeadlineFloor(db, { ...floor.parse(content), by, now });
  await db.query(
    'UPDATE proposal SET state = $2, confirmed_by = $3, confirmed_at = $4 WHERE id = $1',
    [id, kind === 'DEADLINE_FLOOR' ? 'DONE' : 'CONFIRMED', by, new Date(now)],
  );
  return { outcome: 'CONFIRMED', kind };
}
