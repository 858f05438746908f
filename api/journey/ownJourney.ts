import type { HelperAct } from '@overgang/domain';
import { requireAct } from '../power/requireAct.js';
import type { Context } from '../schema/context.js';
import { NotFound } from '../schema/refusals/notFound.js';

/**
 * The signed-in citizen's journey, or that of whom a helper stands in for, whose power must cover the act; `null` is
 * nobody's to do but the citizen's own. Refuses with NOT_FOUND where no delivery has named the citizen.
 */
export async function ownJourneyId(context: Context, act: HelperAct | null): Promise<string> {
  if (act !== null) requireAct(context, act);
  const { db, principal, language } = context;
  const { citizenId } = principal;
  if (citizenId === undefined) throw new NotFound(language);
  const own = await db.journey.findUnique({ where: { citizenId }, select: { id: true } });
  if (own === null) throw new NotFound(language);
  return own.id;
}
