import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  defaultPolicy,
  kindsAtFault,
  type Language,
  type NoticeKind,
  noticeKinds,
  renderNotice,
  exampleValues as values,
} from '@overgang/domain';
import { noticeHtml } from './noticeHtml.js';
import { noticePdf } from './noticePdf.js';

const languages: readonly Language[] = ['da', 'en'];
const createdAt = new Date('2021-10-06T08:00:00Z');

/** One notice as each channel carries it: file name → content. */
async function renderings(kind: NoticeKind, language: Language) {
  const notice = renderNotice(kind, language, values, defaultPolicy.phones);
  const pdf = (hasWindow: boolean, isLargePrint: boolean) =>
    noticePdf({ notice, language, hasWindow, isLargePrint, createdAt });
  return {
    'netbank.json': `${JSON.stringify(notice, null, 2)}\n`,
    'digitalPost.html': noticeHtml(notice, language),
    'digitalPost.pdf': await pdf(false, false),
    'digitalPost-largePrint.pdf': await pdf(false, true),
    'letter.pdf': await pdf(true, false),
    'letter-largePrint.pdf': await pdf(true, true),
  };
}

/** Writes every notice in both languages, as each channel carries it, under `<folder>/<kind>/<language>/`; answers the paths. Throws when a template may not go out. */
export async function previewNotices(folder: string): Promise<readonly string[]> {
  const faulty = kindsAtFault();
  if (faulty.length > 0) throw new Error(`templates that may not go out: ${faulty.join(', ')}`);
  const written: string[] = [];
  for (const kind of noticeKinds)
    for (const language of languages) {
      const place = join(folder, kind, language);
      await mkdir(place, { recursive: true });
      for (const [name, content] of Object.entries(await renderings(kind, language))) {
        await writeFile(join(place, name), content);
        written.push(join(place, name));
      }
    }
  return written;
}
