import { holdsCpr } from './holdsCpr.js';

/** Fields that are meant for the number, user-IDs, which have R-16, and cursors, which we wrote ourselves. */
const exempt: ReadonlySet<string> = new Set([
  'cpr',
  'newCpr',
  'userId',
  'userIds',
  'after',
  'before',
]);

/**
 * The dotted paths of the fields in plain data whose text may hold a CPR number: it stands in the vault and nowhere else
 * (domain §6). Never what stands in them.
 */
export function fieldsHoldingCpr(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return holdsCpr(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !exempt.has(name))
    .flatMap(([name, inner]) => fieldsHoldingCpr(inner, path === '' ? name : `${path}.${name}`));
}
