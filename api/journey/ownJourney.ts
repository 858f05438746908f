import type { Context } from '../schema/context.js';
import { NotFound } from '../schema/refusals/notFound.js';

/** The signed-in citizen's journey; refuses with NOT_FOUND where no delivery has named the citizen. */
export async function ownJourneyId({ db, principal, language }: Context): Promise<string> {
  const { citizenId } = principal;
  if (citizenId === undefined) throw new NotFound(language);
  const own = await db.journey.findUnique({ where: { citizenId }, select: { id: true } });
  if (own === null) throw new NotFound(language);
  return own.id;
}
