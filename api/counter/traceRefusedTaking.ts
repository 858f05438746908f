import { audited } from '../journey/audited.js';
import type { Context } from '../schema/context.js';

interface RefusedTaking {
  /** whose number it is; null or absent: nobody was looked up */
  readonly citizenId?: string | null;
  readonly purpose: string;
  readonly outcome: 'KNOWN_PERSON' | 'TRY_LATER';
}

/** On record before the clerk is answered: that a number is known is something learnt, and its owner may read who did. */
export async function traceRefusedTaking(
  context: Context,
  { citizenId, purpose, outcome }: RefusedTaking,
): Promise<void> {
  const details = { municipality: context.principal.municipality, outcome };
  const whom = citizenId == null ? {} : { citizenId };
  await context.transaction((db) =>
    audited(db, context, { action: 'takeInCitizen', purpose, details, ...whom }),
  );
}
