import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

const parser = new XMLParser({
  processEntities: false,
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
});

const message = z.object({
  Message: z.object({
    MessageHeader: z.object({
      messageUUID: z.uuid(),
      label: z.string().min(1),
      notification: z.string().optional(),
      doNotDeliverUntilDate: z.string().optional(),
      Sender: z.object({ senderID: z.string() }).optional(),
      Recipient: z.object({ recipientID: z.string(), idType: z.string() }),
    }),
    MessageBody: z.object({ createdDateTime: z.string(), MainDocument: z.unknown() }),
  }),
});

export interface Memo {
  readonly messageUUID: string;
  readonly label: string;
  readonly notification: string;
  readonly senderId: string;
  readonly recipientId: string;
  readonly recipientIdType: string;
}

/** Reads what the mailbox needs of a MeMo; null when it is no well-formed message. Entities and DTDs are never followed. */
export function readMemo(xml: string): Memo | null {
  if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) return null;
  const read = message.safeParse(parser.parse(xml));
  if (!read.success) return null;
  const { messageUUID, label, notification, Sender, Recipient } = read.data.Message.MessageHeader;
  return {
    messageUUID: messageUUID.toLowerCase(),
    label,
    notification: notification ?? '',
    senderId: Sender?.senderID ?? '',
    recipientId: Recipient.recipientID,
    recipientIdType: Recipient.idType,
  };
}
