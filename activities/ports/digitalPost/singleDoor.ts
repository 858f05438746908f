import { type Sent, TryAgain } from '../port.js';
import type { Ask } from './ask.js';
import type { ReadyMemo } from './prepareMemo.js';
import { sentOf, technicalReceipt } from './receipt.js';

export type PostMemo = (ready: ReadyMemo) => Promise<Sent>;

/**
 * The door for one message. The same UUID again is answered as before, and delivered once. Only a receipt for this message
 * says anything of its citizen: any other answer, 4xx too, is a fault of ours or theirs, and the message waits until it is
 * mended.
 */
export function singleDoor(ask: Ask): PostMemo {
  return async ({ message, xml }) => {
    const { providerKey: uuid } = message;
    const { status, body } = await ask(`/memos/?memo-message-uuid=${uuid}`, {
      method: 'POST',
      body: xml,
      contentType: 'application/xml',
      message,
    });
    const receipt = technicalReceipt.safeParse(body);
    if (receipt.success && receipt.data.messageUUID === uuid.toLowerCase())
      return sentOf(message, receipt.data);
    throw new TryAgain(`answered ${status} without a receipt`);
  };
}
