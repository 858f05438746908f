import { createHash } from 'node:crypto';

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inKeyOrder(inner)]));
}

/** SHA-256 of what a message says, whatever the order of its keys. */
export function payloadHash(said: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(inKeyOrder(said)))
    .digest();
}
