import { createHash } from 'node:crypto';
import type { LeasedMessage } from '@overgang/prisma';
import { FormData } from 'undici';
import type { Letter } from './letterWriter.js';

export interface WrittenLetter extends Letter {
  readonly message: LeasedMessage;
}

const sha256Of = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

/** The same letters are the same batch, however often and in whichever order they are sent. */
const batchIdOf = (letters: readonly WrittenLetter[]): string =>
  sha256Of(
    letters
      .map(({ message }) => message.providerKey)
      .toSorted()
      .join('\n'),
  );

/** A batch as the print house takes it: the manifest, and each item's PDF as a part named by the item's id. */
export function batchForm(letters: readonly WrittenLetter[]): FormData {
  const form = new FormData();
  const items: object[] = [];
  for (const { message, head, document } of letters) {
    const { providerKey: itemId } = message;
    const pdf = Buffer.from(document, 'base64');
    items.push({ itemId, sha256: sha256Of(pdf), ...head });
    form.append(itemId, new Blob([pdf], { type: 'application/pdf' }), `${itemId}.pdf`);
  }
  const manifest = { batchId: batchIdOf(letters), count: letters.length, items };
  form.append('manifest', JSON.stringify(manifest));
  return form;
}
