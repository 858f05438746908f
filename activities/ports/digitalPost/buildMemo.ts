import type { Language, RenderedNotice } from '@overgang/domain';
import { create } from 'xmlbuilder2';

export interface Memo {
  /** v4: also the idempotency key */
  readonly messageUuid: string;
  readonly sender: { readonly cvr: string; readonly label: string };
  readonly cprDigits: string;
  readonly language: Language;
  readonly notice: RenderedNotice;
  /** when the notice was decided: the same at every try */
  readonly createdAt: Date;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** The document itself, in simple HTML that a screen reader reads well. No links. */
function htmlOf({ notice, language }: Memo): string {
  const paragraphs = notice.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('');
  const title = escaped(notice.title);
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"/><title>${title}</title></head><body><h1>${title}</h1>${paragraphs}</body></html>`;
}

const withoutMs = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z');

/** One MeMo 1.2 message; its elements stand in the schema's order. */
export function buildMemo(memo: Memo): string {
  const { messageUuid, sender, cprDigits, notice, language } = memo;
  const content = Buffer.from(htmlOf(memo)).toString('base64');
  const file = {
    encodingFormat: 'text/html',
    filename: `${language === 'da' ? 'besked' : 'message'}.html`,
    language,
    content,
  };
  const message = {
    '@xmlns': 'https://DigitalPost.dk/MeMo-1',
    '@memoVersion': '1.2',
    MessageHeader: {
      messageType: 'DIGITALPOST',
      messageUUID: messageUuid,
      label: notice.title.slice(0, 256),
      notification: notice.short,
      Sender: { senderID: sender.cvr, idType: 'CVR', label: sender.label },
      Recipient: { recipientID: cprDigits, idType: 'CPR' },
    },
    MessageBody: {
      createdDateTime: withoutMs(memo.createdAt),
      MainDocument: { File: file },
    },
  };
  return create({ version: '1.0', encoding: 'UTF-8' }, { Message: message }).end();
}
