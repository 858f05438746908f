import type { LeasedMessage } from '@overgang/prisma';
import type { WrittenLetter } from '../ports/letters/batchForm.js';

/** A letter that is written. */
export const someLetter = (message: LeasedMessage): WrittenLetter => ({
  message,
  head: {
    recipient: { name: 'Mette Jensen', lines: ['Birkevej 1'], country: 'DK' },
    ...{ language: 'da', largePrint: false },
  },
  document: Buffer.from('%PDF-1.7').toString('base64'),
});
