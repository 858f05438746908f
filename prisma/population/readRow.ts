import { type Cpr, cprOf, isStorable } from '@overgang/domain';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

export type ReadRow<Row> =
  | { readonly ok: true; readonly row: Row; readonly cpr: Cpr }
  | { readonly ok: false; readonly detail: string };

function parsed(line: string, columns: readonly string[] | null): unknown {
  if (columns === null) return JSON.parse(line, reviveStorable);
  if (!isStorable(line)) throw new SyntaxError('not storable');
  const records: unknown = parse(line, { columns: [...columns], relax_column_count: false });
  return Array.isArray(records) ? records[0] : null;
}

function reviveStorable(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && !isStorable(value)) throw new SyntaxError('not storable');
  return value;
}

/** Names of the fields that are wrong: never their values, nor a library's words, which may quote them. */
function wrongFields(error: z.ZodError): string {
  const names = error.issues.map((issue) => issue.path.join('.') || 'row');
  return `FIELDS ${[...new Set(names)].join(' ')}`.slice(0, 200);
}

/** Reads one delivered line, NDJSON or (with the header's `columns`) CSV. Never throws for what is in it. */
export function readRow<Row extends { readonly cpr: string }>(
  line: string,
  columns: readonly string[] | null,
  shape: z.ZodType<Row>,
): ReadRow<Row> {
  let value: unknown;
  try {
    value = parsed(line, columns);
  } catch {
    return { ok: false, detail: 'NOT_READABLE' };
  }
  const read = shape.safeParse(value);
  if (!read.success) return { ok: false, detail: wrongFields(read.error) };
  const cpr = cprOf(read.data.cpr);
  return cpr === null ? { ok: false, detail: 'FIELDS cpr' } : { ok: true, row: read.data, cpr };
}
