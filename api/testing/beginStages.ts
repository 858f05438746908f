import { day, instant } from '@overgang/domain';
import { addPolicyVersion, type Database, withTransaction } from '@overgang/prisma';

/** both stages before the end of NemID have begun for everybody. */
export async function beginStages(
  { pool }: Pick<Database, 'pool'>,
  endsOn = '2023-10-31',
): Promise<void> {
  const begun = day('2021-10-06');
  const change = { nemIdIssuingEndsOn: begun, nemIdCardsEndOn: begun, nemIdEndsOn: day(endsOn) };
  const at = instant(Date.now());
  await withTransaction(pool, (db) => addPolicyVersion(db, { change, by: 'a test', at }));
}
