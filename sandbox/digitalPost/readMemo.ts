import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { memoText } from './memoText.js';

const parser = new XMLParser({
  processEntities: false,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

const namespace = 'https://DigitalPost.dk/MeMo-1';

const header = z.object({
  messageUUID: z.uuid(),
  label: z.string().min(1),
  notification: z.string().optional(),
  doNotDeliverUntilDate: z.string().optional(),
  mandatory: z.enum(['true', 'false']).optional(),
  legalNotification: z.enum(['true', 'false']).optional(),
  Sender: z.object({ senderID: z.string() }).optional(),
  Recipient: z.object({ recipientID: z.string(), idType: z.string() }),
});

const message = z.object({
  Message: z.object({
    '@memoVersion': z.enum(['1.1', '1.2']).default('1.2'),
    '@memoSchVersion': z.string().optional(),
    MessageHeader: header,
    MessageBody: z.object({ createdDateTime: z.string(), MainDocument: z.unknown() }),
  }),
});

type Message = z.infer<typeof message>['Message'];

export interface Memo {
  readonly messageUUID: string;
  readonly label: string;
  readonly notification: string;
  readonly senderId: string;
  readonly recipientId: string;
  readonly recipientIdType: string;
}

const isInNamespace = (xml: string): boolean =>
  new RegExp(`<(?:([\\w-]+):)?Message\\s[^>]*xmlns(?::\\1)?=["']${namespace}["']`).test(xml);

/** What 1.1 requires and 1.2 takes for granted. */
function isWhole({ MessageHeader: of, ...root }: Message): boolean {
  if (root['@memoVersion'] === '1.2') return true;
  return ![root['@memoSchVersion'], of.mandatory, of.legalNotification].includes(undefined);
}

/** Reads what the mailbox needs of a MeMo; null when it is none, or not whole, or not plain XML in UTF-8. */
export function readMemo(bytes: Uint8Array): Memo | null {
  const xml = memoText(bytes);
  if (xml === null || !isInNamespace(xml) || XMLValidator.validate(xml) !== true) return null;
  const read = message.safeParse(parser.parse(xml));
  if (!read.success || !isWhole(read.data.Message)) return null;
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
