import { journeyOfHandle } from '@overgang/prisma';
import type { Context } from '../schema/context.js';
import { isUuid } from '../schema/isUuid.js';
import { NotFound } from '../schema/refusals/notFound.js';

/** The journey behind one of the bank's own handles; another bank's is as unknown as one that never was. */
export async function customerJourneyId(
  { transaction, language }: Context,
  handle: string,
): Promise<string> {
  const found = isUuid(handle) ? await transaction((db) => journeyOfHandle(db, handle)) : null;
  if (found === null) throw new NotFound(language);
  return found;
}
