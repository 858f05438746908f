import { isStorable, textsIn } from '@overgang/domain';
import { z } from 'zod';
import type { TextCode } from '../texts/refusalTexts.js';

export type ReadQuery = { readonly ok: true } | { readonly ok: false; readonly code: TextCode };

const utf8 = new TextDecoder('utf-8', { fatal: true });
const asked = z.object({ query: z.string() });

/** U+0000 escaped in the query's own words, `\u0000` or `\u{0}`; the back slash is not itself escaped. */
const escapedNul = /(?<!\\)(?:\\\\)*\\u(?:0000|\{0+\})/;

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

/** What text no database can keep is in a request; null: none. GraphQL itself refuses half a character in a query. */
function textFault(request: unknown): TextCode | null {
  const query = asked.safeParse(request).data?.query ?? '';
  if (escapedNul.test(query)) return 'NUL_IN_TEXT';
  for (const text of textsIn(request)) {
    if (text.includes('\0')) return 'NUL_IN_TEXT';
    if (!isStorable(text)) return 'HALF_CHARACTER_IN_TEXT';
  }
  return null;
}

/** Whether a body is JSON in UTF-8 and its texts can be kept. */
export function readQuery(body: Buffer): ReadQuery {
  const request = parsed(body);
  if (request === undefined) return { ok: false, code: 'JSON_NOT_VALID' };
  const fault = textFault(request);
  return fault === null ? { ok: true } : { ok: false, code: fault };
}
