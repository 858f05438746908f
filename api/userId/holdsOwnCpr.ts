import { cprOf } from '@overgang/domain';
import type { Context } from '../schema/context.js';

const separators = /[^\p{L}0-9]/gu;
const length = 10;

/** Every ten digits in a row, separators dropped as in R-16. */
function tenDigitRuns(text: string): string[] {
  const joined = text.normalize('NFC').replace(separators, '');
  const starts = Array.from({ length: Math.max(0, joined.length - length + 1) }, (_, at) => at);
  return starts.map((at) => joined.slice(at, at + length)).filter((run) => /^[0-9]{10}$/.test(run));
}

/**
 * whether a wished user-ID holds the citizen's own CPR number. Asked by blind index before the wish is stored, so
 * that the number comes to rest nowhere but in the vault.
 */
export async function holdsOwnCpr(
  { services }: Pick<Context, 'services'>,
  text: string,
  citizenId: string,
): Promise<boolean> {
  const numbers = [...new Set(tenDigitRuns(text))].flatMap((run) => cprOf(run) ?? []);
  return services.ownsOneOf(citizenId, numbers);
}
