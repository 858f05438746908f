import { inflateSync } from 'node:zlib';
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

const pointsHigh = 841.89;
const millimetres = 72 / 25.4;

/** How far below the upper edge each page's lines begin, in millimetres, as the document itself says. */
function linesOf(pdf: Buffer): number[][] {
  const contents = [
    ...pdf.toString('latin1').matchAll(/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g),
  ]
    .map(([, packed]) => inflateSync(Buffer.from(packed ?? '', 'latin1')).toString('latin1'))
    .filter((content) => content.includes(' Tf'));
  return contents.map((content) =>
    [...content.matchAll(/1 0 0 1 [\d.]+ ([\d.]+) Tm\n\/F\d+ ([\d.]+) Tf/g)].map(
      ([, baseline, size]) => (pointsHigh - Number(baseline) - Number(size)) / millimetres,
    ),
  );
}

/** From the upper edge to where the windows of Danish C5 and DL envelopes end. */
const windowEndsMm = 85;

const everyText = noticeKinds.flatMap((kind) =>
  (['da', 'en'] as const).map((language) => [kind, language] as const),
);

test.each(everyText)(
  'of %s (%s) nothing stands behind the envelope’s window, and the rest of the sheet is used',
  async (kind, language) => {
    const text = renderNotice(kind, language, values, defaultPolicy.phones);
    for (const isLargePrint of [false, true]) {
      const pdf = await noticePdf({ ...print, notice: text, language, isLargePrint });
      const [first = [], ...others] = linesOf(pdf);
      expect(first.length).toBeGreaterThan(1);
      expect(Math.min(...first)).toBeGreaterThanOrEqual(windowEndsMm);
      for (const page of others) expect(Math.min(...page)).toBeLessThan(windowEndsMm / 2);
    }
  },
);

test('what is no letter begins at the top', async () => {
  const [first = []] = linesOf(await noticePdf({ ...print, hasWindow: false }));
  expect(Math.min(...first)).toBeLessThan(windowEndsMm / 2);
});
