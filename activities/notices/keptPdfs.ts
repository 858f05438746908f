import { dayOf, instant, startOfDay } from '@overgang/domain';
import { type NoticePrint, noticePdf } from './noticePdf.js';

export type RenderPdf = (print: NoticePrint) => Promise<string>;

/** Rendered once per text, language, print and day, and reused: thousands of notices say the same. */
const mostKept = 200;

const beginningOf = (at: Date): Date => new Date(startOfDay(dayOf(instant(at.getTime()))));

/** Renders PDFs as base64, and keeps the last ones. */
export function keptPdfs(): RenderPdf {
  const kept = new Map<string, Promise<string>>();
  return (print) => {
    const dated = { ...print, createdAt: beginningOf(print.createdAt) };
    const key = JSON.stringify(dated);
    const known = kept.get(key);
    if (known) return known;
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    const made = noticePdf(dated).then((pdf) => pdf.toString('base64'));
    made.catch(() => kept.delete(key));
    kept.set(key, made);
    return made;
  };
}
