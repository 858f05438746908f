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

test('every notice can be looked at before anybody gets it: both languages, each channel, also in large print', async () => {
  const written = await previewNotices(folder);
  expect(written).toHaveLength(noticeKinds.length * 2 * 6);
  for (const path of written) expect((await readFile(path)).length).toBeGreaterThan(300);
  const html = await readFile(join(folder, 'REMINDER', 'en', 'digitalPost.html'), 'utf8');
  expect(html).toContain('6 November 2021');
});
