import { moveRetirement, type RetirementMove } from '@overgang/prisma';
import { audited } from '../journey/audited.js';
import type { Context } from '../schema/context.js';
import { isUuid } from '../schema/isUuid.js';
import { NotFound } from '../schema/refusals/notFound.js';
import { Pending } from '../schema/refusals/pending.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';
import { signalRetirement } from './startRetirement.js';

interface Change {
  readonly id: string;
  readonly move: RetirementMove;
  readonly reason: string;
}

/** Sets a retirement's state, then tells its workflow; where that cannot be reached the caller asks again with the key. */
export async function changeRetirement(
  context: Context,
  { id, move, reason }: Change,
): Promise<{ proposalId: string }> {
  const { db, language, services, log, idempotencyKey } = context;
  const isKnown = isUuid(id) && (await db.proposal.count({ where: { id } })) === 1;
  if (!isKnown) throw new NotFound(language);
  const isMoved = await context.transaction(async (tx) => {
    const moved = await moveRetirement(tx, { id, move });
    const details = { proposal: id };
    if (moved)
      await audited(tx, context, { action: `${move}Retirement`, purpose: reason, details });
    return moved;
  });
  if (!isMoved) throw ruleRefusal('RETIREMENT_STATE', language);
  try {
    await signalRetirement(services.temporal, id, move);
  } catch (error) {
    log.error({ err: error }, 'a retirement could not be told');
    throw new Pending(language, idempotencyKey);
  }
  return { proposalId: id };
}
