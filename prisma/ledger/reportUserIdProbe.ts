import { dayOf, type Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';

export interface UserIdProbing {
  /** whose budget or wait turned the try away; null: it was taken and answered */
  readonly by: { readonly scope: 'CITIZEN' | 'BANK' | 'ALL'; readonly bank?: string } | null;
  /** so many refusals in a day are nobody's business */
  readonly freeRefusals: number;
  readonly now: Instant;
}

/**
 * puts on record, for support, that the signed-in citizen has been refused often in a day, or was turned away. The
 * database counts itself and takes the citizen from the principal: nobody can be reported in another's name.
 */
export async function reportUserIdProbe(db: ClientBase, of: UserIdProbing): Promise<void> {
  const { by, freeRefusals, now } = of;
  await db.query('SELECT report_user_id_probe($1, $2, $3, $4, $5)', [
    ...[by?.scope ?? null, by?.bank ?? null, freeRefusals],
    ...[dayOf(now), new Date(now)],
  ]);
}
