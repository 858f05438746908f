/// <reference path="./pdfkit.d.ts" />
import type { Language, RenderedNotice } from '@overgang/domain';
import PdfDocument from 'pdfkit';

export interface NoticePrint {
  readonly notice: RenderedNotice;
  readonly language: Language;
  /** in large print for whoever needs it */
  readonly isLargePrint: boolean;
  /** the top of the first page is left free: the print house puts the recipient behind the envelope's window */
  readonly hasWindow: boolean;
  /** when the notice was decided: a second rendering is the same, byte for byte */
  readonly createdAt: Date;
}

const millimetres = 72 / 25.4;
/** Below the window of Danish C5 and DL envelopes, which ends 85 mm from the upper edge. */
const belowWindow = 95 * millimetres;

function open({ notice, language, createdAt }: NoticePrint): PdfDocument {
  return new PdfDocument({
    size: 'A4',
    margin: 70,
    lang: language,
    tagged: true,
    pdfVersion: '1.5',
    displayTitle: true,
    info: { Title: notice.title, CreationDate: createdAt },
  });
}

function write(document: PdfDocument, { notice, isLargePrint, hasWindow }: NoticePrint): void {
  const size = isLargePrint ? 18 : 11;
  if (hasWindow) document.y = belowWindow;
  document.font('Helvetica-Bold').fontSize(size * 1.4);
  document.text(notice.title).moveDown();
  document.font('Helvetica').fontSize(size);
  for (const paragraph of notice.paragraphs) document.text(paragraph).moveDown();
  document.end();
}

/** The notice as PDF, tagged and with its language, so that it can be read aloud. */
export function noticePdf(print: NoticePrint): Promise<Buffer> {
  const document = open(print);
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  write(document, print);
  return whole;
}
