import { holdsCpr } from './holdsCpr.js';

/** User-IDs have a rule of their own, and cursors we wrote ourselves. */
const withOwnRule: ReadonlySet<string> = new Set(['userId', 'userIds', 'after', 'before']);

/** Meant for the number: `cpr`, `newCpr`, `witnessCpr`, `helperCpr`. */
const isForCpr = (name: string): boolean => name === 'cpr' || name.endsWith('Cpr');

/**
 * The dotted paths of the fields in plain data whose text may hold a CPR number: it stands in the vault and nowhere else
 * (domain §6). Never what stands in them.
 */
export function fieldsHoldingCpr(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return holdsCpr(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !isForCpr(name) && !withOwnRule.has(name))
    .flatMap(([name, inner]) => fieldsHoldingCpr(inner, path === '' ? name : `${path}.${name}`));
}
