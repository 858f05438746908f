import { defaultPolicy } from '../../programme/defaultPolicy.js';
import { exampleValues } from '../exampleValues.js';
import { noticeKinds } from '../kind.js';
import { renderNotice } from '../renderNotice.js';
import { noticeTexts } from '../texts/noticeTexts.js';
import { sentenceKinds } from './lineKinds.js';
import { netbankNotice } from './netbankNotice.js';
import { sentencesOf } from './sentencesOf.js';

const all = noticeKinds.flatMap((kind) => [[kind, 'da'] as const, [kind, 'en'] as const]);
const phones = {
  ...defaultPolicy.phones,
  ...{ bankName: 'Bank 1234', bankPhone: '70 10 00 00', citizenServicePhone: '33 66 33 66' },
};
const shown = (kind: (typeof noticeKinds)[number], language: 'da' | 'en', version?: number) =>
  netbankNotice(kind, language, exampleValues, phones, version);

test.each(all)('each sentence of %s in %s is said to be of a kind', (kind, language) => {
  const sentences = noticeTexts[kind][language].body.flatMap(sentencesOf);
  expect(sentences).toHaveLength(sentenceKinds[kind].length);
});

test.each(all)(
  '%s in %s says in the netbank, in short lines, what it says elsewhere, word for word',
  (kind, language) => {
    const { title, lines } = shown(kind, language);
    const whole = renderNotice(kind, language, exampleValues, phones);
    expect(title).toBe(whole.title);
    const words = (texts: readonly string[]) => texts.join(' ').replaceAll(/\s+/g, ' ');
    expect(words(lines.map(({ text }) => text))).toBe(words(whole.paragraphs));
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThanOrEqual(200);
  },
);

test.each(all)(
  '%s in %s ends with the warning of fraud and whom to call (R-46, R-47)',
  (kind, of) => {
    const kinds = shown(kind, of).lines.map((line) => line.kind);
    expect(kinds.slice(-6)).toEqual(['WARNING', 'WARNING', 'WARNING', 'HELP', 'HELP', 'HELP']);
  },
);

test('a deadline stands in a line of its own (R-05)', () => {
  const { lines } = shown('REMINDER', 'en');
  expect(lines.filter(({ kind }) => kind === 'DEADLINE')).toEqual([
    { kind: 'DEADLINE', text: 'Your deadline is 6 November 2021.' },
  ]);
});

test('what is not known leaves no empty line', () => {
  const { appointmentOn, purpose } = exampleValues;
  const values = { appointmentOn, purpose };
  const { lines } = netbankNotice('APPOINTMENT_BOOKED', 'da', values, defaultPolicy.phones);
  expect(lines.map(({ text }) => text)).not.toContain('');
  expect(lines.slice(0, 2).map(({ kind }) => kind)).toEqual(['FACT', 'TO_DO']);
});

test('a notice pinned to an older version says in its lines what that version said', () => {
  const { title, lines } = netbankNotice('REMINDER', 'en', {}, defaultPolicy.phones, 1);
  expect(title).toBe('Remember to get MitID');
  expect(lines.map(({ text }) => text)).not.toContain('Your deadline is .');
  expect(() => shown('REMINDER', 'da', 99)).toThrow('version 99');
});

test('the lines of an older version are still told apart where it had others', () => {
  const { lines } = shown('YOUR_TURN', 'en', 5);
  const now = shown('YOUR_TURN', 'en').lines;
  const added = now.filter(({ text }) => text.includes('1 January 2022'));
  expect(added).toHaveLength(1);
  const kinds = (of: typeof lines) => of.map(({ kind }) => kind);
  expect(kinds(lines)).toEqual(kinds(now.filter((line) => !added.includes(line))));
});

test.each(all)('the lines of %s in %s change only on purpose', (kind, language) => {
  const { title, lines } = shown(kind, language);
  expect(
    [title, ...lines.map((line) => `${line.kind}: ${line.text}`)].join('\n'),
  ).toMatchSnapshot();
});
