import type { Language, RenderedNotice } from '@overgang/domain';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** The notice as one page of simple HTML that a screen reader reads well. No links. */
export function noticeHtml(notice: RenderedNotice, language: Language): string {
  const paragraphs = notice.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('');
  const title = escaped(notice.title);
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"/><title>${title}</title></head><body style="color:#000;background:#fff"><main><h1>${title}</h1>${paragraphs}</main></body></html>`;
}
