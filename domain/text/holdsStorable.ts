import { isStorable } from './isStorable.js';
import { textsIn } from './textsIn.js';

/** Whether a database can keep every text in a value, names of fields included. */
export function holdsStorable(value: unknown): boolean {
  for (const text of textsIn(value)) if (!isStorable(text)) return false;
  return true;
}
