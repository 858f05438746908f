import { z } from 'zod';

const networkError = z.object({
  name: z.string().optional(),
  code: z.string().optional().catch(undefined),
});

const letGo: ReadonlySet<string> = new Set(['TimeoutError', 'AbortError']);

/** Node's names, and those of its HTTP client, for what is wrong on this side: a bad argument, a file that is missing, too many open. */
const ours = /^(ERR_INVALID_|UND_ERR_INVALID_ARG|ERR_HTTP_INVALID_|ENOENT|EACCES|EMFILE|ENFILE)/;

/**
 * What kept an outside system from answering, as a code; null where the mistake is ours. Errors of the network have a code; a
 * TypeError of our own has none.
 */
export function whyNoAnswer(error: unknown): string | null {
  const read = networkError.safeParse(error);
  if (!read.success) return null;
  const { name = '', code } = read.data;
  if (letGo.has(name)) return name;
  return code === undefined || ours.test(code) ? null : code;
}
