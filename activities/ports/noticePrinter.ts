import {
  helpPhones,
  type Language,
  type Policy,
  type RenderedNotice,
  renderNotice,
} from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { keptPdfs } from '../notices/keptPdfs.js';
import { noticeOf } from './noticePayload.js';
import type { Person } from './person.js';

interface PrintedNotice {
  readonly notice: RenderedNotice;
  readonly language: Language;
  readonly createdAt: Date;
  /** base64 */
  readonly pdf: string;
}

type PrintNotice = (message: LeasedMessage, person: Person) => Promise<PrintedNotice>;

interface NoticePrinter {
  readonly readPolicy: () => Promise<Policy>;
  /** whether the top of the first page is left free for an envelope's window */
  readonly hasWindow: boolean;
}

/** What a leased notice says, and as PDF: in large print for whoever needs it. Throws when the message is no notice. */
export function noticePrinter({ readPolicy, hasWindow }: NoticePrinter): PrintNotice {
  const render = keptPdfs();
  return async (message, { needsLargePrint: isLargePrint, help }) => {
    const { noticeKind, language, values, templateVersion } = noticeOf(message);
    const phones = helpPhones((await readPolicy()).phones, noticeKind, help);
    const notice = renderNotice(noticeKind, language, values, phones, templateVersion);
    const { createdAt } = message;
    const pdf = await render({ notice, language, isLargePrint, hasWindow, createdAt });
    return { notice, language, createdAt, pdf };
  };
}
