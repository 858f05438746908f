import type { DeliveryRefusal, StoredDelivery } from '@overgang/prisma';
import type { Whole } from './intake.js';

export type Verdict = 'MORE_TO_COME' | 'WHOLE' | DeliveryRefusal;

/**
 * Whether what has come is the file that was announced. The hash tells when it is whole, so that a file may be sent in
 * any pieces. A connection that broke off says nothing of what was to come after it: only a row too many does.
 */
export function verdictOf(
  { expectedRows, sha256 }: Pick<StoredDelivery, 'expectedRows' | 'sha256'>,
  { digest, rows, restRows }: Whole,
  isCut: boolean,
): Verdict {
  const allRows = rows + restRows;
  if (digest === sha256) return allRows === expectedRows ? 'WHOLE' : 'COUNT_MISMATCH';
  if (rows > expectedRows) return 'COUNT_MISMATCH';
  if (isCut || rows < expectedRows) return 'MORE_TO_COME';
  return restRows > 0 ? 'COUNT_MISMATCH' : 'HASH_MISMATCH';
}
