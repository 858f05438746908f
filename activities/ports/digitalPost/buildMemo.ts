import type { Language, RenderedNotice } from '@overgang/domain';
import { create } from 'xmlbuilder2';
import { noticeHtml } from '../../notices/noticeHtml.js';

export const memoVersions = ['1.1', '1.2'] as const;
export type MemoVersion = (typeof memoVersions)[number];

export interface Memo {
  readonly version: MemoVersion;
  /** v4: also the idempotency key */
  readonly messageUuid: string;
  readonly sender: { readonly cvr: string; readonly label: string };
  readonly cprDigits: string;
  readonly language: Language;
  readonly notice: RenderedNotice;
  /** the same document for print, base64 */
  readonly pdf: string;
  /** when the notice was decided: the same at every try */
  readonly createdAt: Date;
}

const withoutMs = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z');

/** One document in two formats: HTML to read and to be read aloud, PDF to keep. */
function filesOf({ notice, language, pdf }: Memo) {
  const name = language === 'da' ? 'besked' : 'message';
  const html = Buffer.from(noticeHtml(notice, language)).toString('base64');
  return [
    { encodingFormat: 'text/html', filename: `${name}.html`, language, content: html },
    { encodingFormat: 'application/pdf', filename: `${name}.pdf`, language, content: pdf },
  ];
}

/** What 1.1 must say where 1.2 takes the same for granted: the citizen need do nothing with the message itself, and it has no effect in law. */
const beyond: Readonly<Record<MemoVersion, { readonly root: object; readonly header: object }>> = {
  '1.1': {
    root: { '@memoSchVersion': '1.1.0' },
    header: { mandatory: false, legalNotification: false },
  },
  '1.2': { root: {}, header: {} },
};

/** One MeMo message; its elements stand in the schema's order. */
export function buildMemo(memo: Memo): string {
  const { version, messageUuid, sender, cprDigits, notice } = memo;
  const message = {
    '@xmlns': 'https://DigitalPost.dk/MeMo-1',
    '@memoVersion': version,
    ...beyond[version].root,
    MessageHeader: {
      messageType: 'DIGITALPOST',
      messageUUID: messageUuid,
      label: notice.title.slice(0, 256),
      notification: notice.short,
      ...beyond[version].header,
      Sender: { senderID: sender.cvr, idType: 'CVR', label: sender.label },
      Recipient: { recipientID: cprDigits, idType: 'CPR' },
    },
    MessageBody: {
      createdDateTime: withoutMs(memo.createdAt),
      MainDocument: { File: filesOf(memo) },
    },
  };
  return create({ version: '1.0', encoding: 'UTF-8' }, { Message: message }).end();
}
