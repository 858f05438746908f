import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Channel,
  defaultPolicy,
  kindsAtFault,
  type Language,
  messageWaiting,
  type NoticeKind,
  noticeKinds,
  renderNotice,
  shownNotice,
  templateVersion,
  exampleValues as values,
} from '@overgang/domain';
import { createTransport } from 'nodemailer';
import { buildMemo } from '../ports/digitalPost/buildMemo.js';
import { composed } from '../ports/email/openMailer.js';
import { noticeHtml } from './noticeHtml.js';
import { noticePdf } from './noticePdf.js';

const languages: readonly Language[] = ['da', 'en'];
const createdAt = new Date('2021-10-06T08:00:00Z');
const phones = {
  ...defaultPolicy.phones,
  ...{ bankName: 'Banken', bankPhone: '70 10 20 30', citizenServicePhone: '33 66 33 66' },
};
const sender = { cvr: '12345678', label: 'Overgang' };
/** nobody's */
const cprDigits = '0000000000';
const messageUuid = '00000000-0000-4000-8000-000000000000';
const mailbox = { from: 'besked@overgang.example', to: 'borger@overgang.example' };

interface Wanted {
  readonly kind: NoticeKind;
  readonly language: Language;
}

/** What the notice says by that channel: it names its carrier, and the way of whoever is told by it. */
const toldBy = (carrier: Channel) => ({ ...values, carrier, way: carrier });

/** The answer that a bank gets to its query for a notice. */
function netbank({ kind, language }: Wanted) {
  const said = { kind, language, values: toldBy('NETBANK'), version: templateVersion };
  return { 'netbank.json': `${JSON.stringify(shownNotice(said, phones), null, 2)}\n` };
}

/** The notice by that channel, and printed. */
async function printed({ kind, language }: Wanted, channel: Channel, hasWindow: boolean) {
  const notice = renderNotice(kind, language, toldBy(channel), phones);
  const print = { notice, language, hasWindow, createdAt };
  return {
    notice,
    pdf: await noticePdf({ ...print, isLargePrint: false }),
    largePrint: await noticePdf({ ...print, isLargePrint: true }),
  };
}

/** The message whole, in the version that is sent by default, and its document by itself. */
async function digitalPost(wanted: Wanted) {
  const { language } = wanted;
  const { notice, pdf, largePrint } = await printed(wanted, 'DIGITAL_POST', false);
  const memo = { sender, cprDigits, messageUuid, notice, language, createdAt };
  return {
    'digitalPost.memo.xml': buildMemo({ ...memo, version: '1.2', pdf: pdf.toString('base64') }),
    'digitalPost.html': noticeHtml(notice, language),
    'digitalPost.pdf': pdf,
    'digitalPost-largePrint.pdf': largePrint,
  };
}

async function letter(wanted: Wanted) {
  const { pdf, largePrint } = await printed(wanted, 'LETTER', true);
  return { 'letter.pdf': pdf, 'letter-largePrint.pdf': largePrint };
}

/** The e-mail beside it, which is the same for all kinds: that a message waits, and where. */
async function email({ language }: Wanted) {
  const writer = createTransport({ streamTransport: true, buffer: true });
  const mail = { ...messageWaiting('NETBANK', language), to: mailbox.to, id: messageUuid };
  const { message } = await writer.sendMail({ ...composed(mailbox.from, mail), date: createdAt });
  return { 'email.eml': message.toString() };
}

/** One notice as each channel carries it, written by what sends it: file name → content. */
const renderings = async (wanted: Wanted) => ({
  ...netbank(wanted),
  ...(await digitalPost(wanted)),
  ...(await letter(wanted)),
  ...(await email(wanted)),
});

/** Writes every notice in both languages, as each channel carries it, under `<folder>/<kind>/<language>/`; answers the paths. Throws when a template may not go out. */
export async function previewNotices(folder: string): Promise<readonly string[]> {
  const faulty = kindsAtFault();
  if (faulty.length > 0) throw new Error(`templates that may not go out: ${faulty.join(', ')}`);
  const written: string[] = [];
  for (const kind of noticeKinds)
    for (const language of languages) {
      const place = join(folder, kind, language);
      await mkdir(place, { recursive: true });
      for (const [name, content] of Object.entries(await renderings({ kind, language }))) {
        await writeFile(join(place, name), content);
        written.push(join(place, name));
      }
    }
  return written;
}
