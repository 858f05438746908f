import { createHash } from 'node:crypto';

/** What came, as a book notes it: who says the same again says it in the same bytes. */
export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
