import type { QueryConfig } from 'pg';

/** Each plan takes memory on each connection; statements of which there are ever more kinds must not have them all kept. */
const mostNames = 200;
const names = new Map<string, string>();

/** The name under which a connection keeps a statement; empty where too many are kept already. */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return '';
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A statement that is parsed, and after a few times planned, once a connection. For those that run very often: planning one
 * over the partitions takes longer than running it.
 */
export const prepared = (text: string, values: unknown[]): QueryConfig => ({
  name: statementName(text),
  text,
  values,
});
