import { isStorable } from './isStorable.js';

/** Whether a database can keep every text in a value, names of fields included. */
export function holdsStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && holdsStorable(inner));
}
