import type { DeliveryRefusal, StoredDelivery } from '@overgang/prisma';
import type { Whole } from './intake.js';

export type Verdict = 'MORE_TO_COME' | 'WHOLE' | DeliveryRefusal;

/**
 * Whether what has come is the file that was announced. The hash tells when it is whole, so that a file may be sent in
 * any pieces; with as many rows as announced and another hash it will never be.
 */
export function verdictOf(
  { expectedRows, sha256 }: Pick<StoredDelivery, 'expectedRows' | 'sha256'>,
  { digest, rows, hasRest }: Whole,
): Verdict {
  const allRows = rows + (hasRest ? 1 : 0);
  if (digest === sha256) return allRows === expectedRows ? 'WHOLE' : 'COUNT_MISMATCH';
  if (rows > expectedRows || (rows === expectedRows && hasRest)) return 'COUNT_MISMATCH';
  return rows === expectedRows ? 'HASH_MISMATCH' : 'MORE_TO_COME';
}
