import { type Cpr, cprOf, fieldsHoldingCpr, holdsCpr, isStorable } from '@overgang/domain';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { customerReference } from './rows/rosterRow.js';

export type ReadRow<Row> =
  | { readonly ok: true; readonly row: Row; readonly cpr: Cpr }
  | {
      readonly ok: false;
      readonly detail: string;
      /** the sender's own key, where it could be read: it goes back with the receipt */
      readonly customerReference?: string;
    };

const referenced = z.object({
  customerReference: customerReference.refine((text) => !holdsCpr(text)),
});

/** The fields of a line, NDJSON or (with the header’s `columns`) CSV. Throws where it cannot be read. */
export function readFields(line: string, columns: readonly string[] | null): unknown {
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

function invalid(detail: string, value: unknown) {
  const read = referenced.safeParse(value);
  return { ok: false, detail, ...(read.success ? read.data : {}) } as const;
}

/** Reads one delivered line, NDJSON or (with the header's `columns`) CSV. Never throws for what is in it. */
export function readRow<Row extends { readonly cpr: string }>(
  line: string,
  columns: readonly string[] | null,
  shape: z.ZodType<Row>,
): ReadRow<Row> {
  let value: unknown;
  try {
    value = readFields(line, columns);
  } catch {
    return { ok: false, detail: 'NOT_READABLE' };
  }
  const read = shape.safeParse(value);
  if (!read.success) return invalid(wrongFields(read.error), value);
  const held = fieldsHoldingCpr(read.data);
  // What a row says beside its number is kept in the clear.
  if (held.length > 0) return invalid(`CPR_IN_TEXT ${held.join(' ')}`.slice(0, 200), value);
  const cpr = cprOf(read.data.cpr);
  return cpr === null ? invalid('FIELDS cpr', value) : { ok: true, row: read.data, cpr };
}
