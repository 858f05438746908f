import { audited } from '../journey/audited.js';
import type { Context } from '../schema/context.js';

/** A helper's look at a citizen's journey is on record; a citizen's own is not. */
export async function traceHelperRead(context: Context): Promise<void> {
  const { acting, citizenId } = context.principal;
  if (acting === undefined || citizenId === undefined) return;
  const details = { powerId: acting.id, kind: acting.kind };
  await context.transaction((db) =>
    audited(db, context, { action: 'myJourney', citizenId, details }),
  );
}
