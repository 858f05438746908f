import { z } from 'zod';

const networkError = z.object({
  name: z.string().optional(),
  code: z.string().optional().catch(undefined),
  /** where `fetch` says what happened */
  cause: z
    .object({ code: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

const letGo: ReadonlySet<string> = new Set(['TimeoutError', 'AbortError']);

/** Node's names for what is wrong on this side: a bad argument, a file that is missing, too many open. */
const ours = /^(ERR_INVALID_|ERR_HTTP_INVALID_|ENOENT|EACCES|EMFILE|ENFILE)/;

/**
 * What kept an outside system from answering, as a code; null where the mistake is ours. Errors of the network have a code; a
 * TypeError of our own has none.
 */
export function whyNoAnswer(error: unknown): string | null {
  const read = networkError.safeParse(error);
  if (!read.success) return null;
  const { name = '', code, cause } = read.data;
  if (letGo.has(name)) return name;
  const why = cause?.code ?? code;
  return why === undefined || ours.test(why) ? null : why;
}
