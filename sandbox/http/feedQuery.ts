import { z } from 'zod';

/** `?after=CURSOR&limit=N`, N at most 1000. */
export const feedQuery = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** The same over what was taken within a span: `from`, and `until` itself no longer. */
export const spanQuery = feedQuery.extend({
  from: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  until: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
});

/** A page of what was taken within the span, in the order it was taken; `next` is empty on the last one. */
export function pageWithin<Row extends { readonly at: string }>(
  rows: Iterable<Row>,
  { from, until, after, limit }: z.infer<typeof spanQuery>,
): { readonly rows: readonly Row[]; readonly next: string } {
  const within = [...rows].filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < until);
  const seen = Math.max(0, Math.trunc(Number(after ?? 0)) || 0);
  const page = within.slice(seen, seen + limit);
  const isLast = seen + page.length >= within.length;
  return { rows: page, next: isLast ? '' : String(seen + page.length) };
}
