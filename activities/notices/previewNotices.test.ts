import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeKinds } from '@overgang/domain';
import { previewNotices } from './previewNotices.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'));
});
afterAll(() => rm(folder, { recursive: true }));

const read = (kind: string, language: string, file: string) =>
  readFile(join(folder, kind, language, file), 'utf8');

test('every notice can be looked at before anybody gets it: both languages, each channel, also in large print', async () => {
  const written = await previewNotices(folder);
  expect(written).toHaveLength(noticeKinds.length * 2 * 8);
  for (const path of written) expect((await readFile(path)).length).toBeGreaterThan(300);
  expect(await read('REMINDER', 'en', 'digitalPost.html')).toContain('6 November 2021');
});

/** The files within stand beside it. */
const withoutContent = (memo: string) =>
  memo.replaceAll(/<content>[^<]*<\/content>/g, '<content/>').replaceAll('><', '>\n<');

test.each(noticeKinds)('%s as the netbank and Digital Post get it', async (kind) => {
  for (const language of ['da', 'en']) {
    expect(JSON.parse(await read(kind, language, 'netbank.json'))).toMatchSnapshot('netbank');
    const memo = await read(kind, language, 'digitalPost.memo.xml');
    expect(withoutContent(memo)).toMatchSnapshot('Digital Post');
  }
});

test.each(['da', 'en'])('the e-mail beside it (%s)', async (language) => {
  expect(await read('YOUR_TURN', language, 'email.eml')).toMatchSnapshot();
});

test('each channel names itself, and the way in of whoever is told by it', async () => {
  expect(await read('YOUR_TURN', 'da', 'netbank.json')).toContain('Log på din netbank');
  const html = await read('YOUR_TURN', 'da', 'digitalPost.html');
  expect(html).not.toContain('Log på din netbank');
});
