import type { Context } from '../schema/context.js';
import { isUuid } from '../schema/isUuid.js';
import { NotFound } from '../schema/refusals/notFound.js';

/** The id of a journey that staff named, if there is such a one that they may see; else refuses with NOT_FOUND. */
export async function seenJourneyId({ db, language }: Context, id: string): Promise<string> {
  const seen = isUuid(id)
    ? await db.journey.findUnique({ where: { id }, select: { id: true } })
    : null;
  if (seen === null) throw new NotFound(language);
  return seen.id;
}
