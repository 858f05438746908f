import type { Language, RenderedNotice } from '@overgang/domain';
import PdfDocument from 'pdfkit';

export interface Letter {
  readonly notice: RenderedNotice;
  readonly language: Language;
  /** every letter in large print for whoever needs it */
  readonly isLargePrint: boolean;
}

/** The letter as PDF, tagged and with its language, so that it can be read aloud. The address is the print house's. */
export function renderLetter({ notice, language, isLargePrint }: Letter): Promise<Buffer> {
  const size = isLargePrint ? 18 : 11;
  const document = new PdfDocument({
    size: 'A4',
    margin: 70,
    lang: language,
    tagged: true,
    pdfVersion: '1.5',
    displayTitle: true,
    info: { Title: notice.title },
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  document
    .font('Helvetica-Bold')
    .fontSize(size * 1.4)
    .text(notice.title)
    .moveDown();
  document.font('Helvetica').fontSize(size);
  for (const paragraph of notice.paragraphs) document.text(paragraph).moveDown();
  document.end();
  return whole;
}
