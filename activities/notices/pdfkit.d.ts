/** What notices use of pdfkit, which brings no types that its exports reach. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  interface PdfOptions {
    readonly size: 'A4';
    readonly margin: number;
    readonly lang: string;
    readonly tagged: boolean;
    readonly pdfVersion: string;
    readonly displayTitle: boolean;
    readonly info: { readonly Title: string; readonly CreationDate: Date };
  }

  export default class PdfDocument extends Readable {
    constructor(options: PdfOptions);
    /** points from the top of the page where the next line begins */
    y: number;
    font(name: string): this;
    fontSize(points: number): this;
    text(text: string): this;
    moveDown(): this;
    end(): void;
  }
}
