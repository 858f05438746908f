import {
  defaultPolicy,
  noticeKinds,
  renderNotice,
  exampleValues as values,
} from '@overgang/domain';
import { noticePdf } from './noticePdf.js';

const createdAt = new Date('2021-10-06T08:00:00Z');
const notice = renderNotice('YOUR_TURN', 'da', values, defaultPolicy.phones);
const print = { notice, language: 'da', isLargePrint: false, hasWindow: true, createdAt } as const;

const pagesOf = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;

test('the same notice is the same document, byte for byte', async () => {
  expect(await noticePdf(print)).toEqual(await noticePdf(print));
});

test('large print is another document (R-33)', async () => {
  const large = await noticePdf({ ...print, isLargePrint: true });
  expect(large).not.toEqual(await noticePdf(print));
});

test('the document is tagged, has its language and its title, so that it can be read aloud', async () => {
  const text = (await noticePdf(print)).toString('latin1');
  expect(text).toMatch(/\/MarkInfo/);
  expect(text).toMatch(/\/Lang \(da\)/);
});

test.each(noticeKinds)(
  '%s fits on one sheet of a letter, front and back, also in large print',
  async (kind) => {
    const long = renderNotice(kind, 'da', values, defaultPolicy.phones);
    const pages = pagesOf(await noticePdf({ ...print, notice: long, isLargePrint: true }));
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(2);
  },
);
