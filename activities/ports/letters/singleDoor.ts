import type { LeasedMessage } from '@overgang/prisma';
import { type Sent, TryAgain } from '../port.js';
import { isAccepted, request } from '../request.js';
import type { WrittenLetter } from './batchForm.js';
import { itemReceipt, sentOf } from './itemReceipt.js';
import { postToPrintHouse } from './postToPrintHouse.js';

const itemUrl = (url: string, { providerKey }: LeasedMessage) => `${url}/items/${providerKey}`;

/** Whether an earlier try arrived, whose answer was lost. */
export async function isThere(url: string, message: LeasedMessage): Promise<boolean> {
  const isTried = message.attempts > 1;
  return isTried && isAccepted(await request(itemUrl(url, message), { method: 'GET' }));
}

export type PostLetter = (letter: WrittenLetter) => Promise<Sent>;

/**
 * The door for one letter: the same item again is printed once. Only a receipt for this item says anything of it: any other
 * answer, 4xx too, is a fault of ours or theirs, and the letter waits until it is mended.
 */
export function singleDoor(url: string): PostLetter {
  return async ({ message, head, document }) => {
    const json = { ...head, document };
    const { status, body } = await postToPrintHouse(itemUrl(url, message), {
      method: 'PUT',
      json,
      message,
    });
    const receipt = itemReceipt.safeParse(body);
    const isOfIt = receipt.success && receipt.data.itemId === message.providerKey;
    const answer = isOfIt ? sentOf(message, receipt.data) : null;
    if (answer === null) throw new TryAgain(`answered ${status} without a receipt`);
    if (answer instanceof TryAgain) throw answer;
    return answer;
  };
}
