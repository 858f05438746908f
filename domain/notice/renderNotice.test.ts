import { defaultPolicy } from '../programme/defaultPolicy.js';
import { exampleValues } from './exampleValues.js';
import { noticeKinds } from './kind.js';
import { renderNotice } from './renderNotice.js';

const values = exampleValues;
const wordsOf = (
  kind: (typeof noticeKinds)[number],
  language: 'da' | 'en',
  given: Readonly<Record<string, string>> = values,
) => {
  const { title, short, paragraphs } = renderNotice(kind, language, given, defaultPolicy.phones);
  return [title, short, ...paragraphs].join('\n');
};
const all = noticeKinds.flatMap((kind) => [[kind, 'da'] as const, [kind, 'en'] as const]);

test.each(all)('%s in %s warns of fraud, names a phone, and leaves no gap', (kind, language) => {
  const text = wordsOf(kind, language);
  expect(text).toContain('33 98 00 10');
  expect(text).toMatch(/svindel|fraud/);
  expect(text).not.toMatch(/[{}[\]]|undefined/);
});

test.each(all)(
  '%s in %s carries no link to log on and no number like a CPR number (R-46)',
  (kind, language) => {
    const text = wordsOf(kind, language);
    expect(text).not.toMatch(/https?:|www\.|<a\b/i);
    expect(text).not.toMatch(/\d{6}-?\d{4}/);
  },
);

test.each(all)('the notification of %s in %s fits into 160 characters', (kind, language) => {
  expect(
    renderNotice(kind, language, values, defaultPolicy.phones).short.length,
  ).toBeLessThanOrEqual(160);
});

test('a deadline is said as a date, in the reader’s language (R-05)', () => {
  expect(wordsOf('REMINDER', 'da')).toContain('Din frist er 6. november 2021.');
  expect(wordsOf('REMINDER', 'en')).toContain('Your deadline is 6 November 2021.');
});

test('a notice pinned to an older version says what that version said', () => {
  const { title, paragraphs } = renderNotice('REMINDER', 'en', {}, defaultPolicy.phones, 1);
  expect(title).toBe('Remember to get MitID');
  expect(paragraphs[0]).toMatch(/^You have yet to get MitID\. Log on/);
});

test('that NemID ends is true for whoever loses it by force, too: nobody is told that they have MitID (R-31)', () => {
  expect(wordsOf('NEMID_ENDS', 'da')).toContain('Har du ikke MitID, kan du stadig få det');
  expect(wordsOf('NEMID_ENDS', 'en')).not.toContain('You have MitID');
  const before = renderNotice('NEMID_ENDS', 'en', values, defaultPolicy.phones, 2);
  expect(before.paragraphs[0]).toMatch(/^You have MitID, so/);
});

test('nobody is told that they must have MitID, that NemID ends sooner than it does, or that the way back stays open (R-42)', () => {
  expect(wordsOf('GET_NEMID_FIRST', 'da')).not.toContain('Du skal have MitID');
  expect(wordsOf('GET_NEMID_FIRST', 'en')).not.toContain('You are to have MitID');
  expect(wordsOf('NEMID_ENDS', 'da')).toMatch(/^Dit NemID slutter tidligst 1. marts 2022\n/);
  expect(wordsOf('DECLINED', 'da')).not.toContain('altid genoptage');
});

test.each([
  ['NETBANK', /30 dage .* modtager denne besked\. Log på din netbank, eller/],
  ['DIGITAL_POST', /30 dage .* modtager denne besked\. Skriv selv MitID\.dk/],
  ['LETTER', /30 dage .* modtager dette brev\. Skriv .* kontakt borgerservice/],
])('by %s nobody is sent to a netbank that they have not (R-02 to R-04)', (channel, says) => {
  const given = { days: '30', carrier: channel, way: channel };
  expect(wordsOf('YOUR_TURN', 'da', given)).toMatch(says);
  const reminder = wordsOf('REMINDER', 'da', { ...given, deadline: '2021-11-06' });
  expect(reminder.includes('netbank')).toBe(channel === 'NETBANK');
});

test('a turn told again in a window that runs names the deadline that stands (R-05)', () => {
  const given = { days: '30', carrier: 'LETTER', way: 'LETTER', standingDeadline: '2021-11-06' };
  expect(wordsOf('YOUR_TURN', 'en', given)).toContain('stands: 6 November 2021.');
});

test('MitID-support is spelt in one way, and a notice pinned before keeps its own', () => {
  for (const kind of noticeKinds) expect(wordsOf(kind, 'da')).not.toContain('MitID support');
  const before = renderNotice('GET_NEMID_FIRST', 'da', values, defaultPolicy.phones, 3);
  expect(before.paragraphs[0]).toMatch(/^Du skal have MitID, og/);
  expect(before.paragraphs.join()).toContain('Ring til MitID support på');
});

test.each(all)('the wording of %s in %s changes only on purpose', (kind, language) => {
  expect(wordsOf(kind, language)).toMatchSnapshot();
});

test('a sentence whose value is not known is left out', () => {
  const { appointmentOn, purpose } = values;
  const text = wordsOf('APPOINTMENT_BOOKED', 'da', { appointmentOn, purpose });
  expect(text).toContain('Du har en tid i borgerservice 2. december 2021. Tag');
});

test('an overdue notice says that the log-on is closed once it is, and as before where that was pinned (R-09)', () => {
  const closed = { ...values, logon: 'CLOSED' };
  const said = (version?: number) =>
    renderNotice('OVERDUE', 'en', closed, defaultPolicy.phones, version).paragraphs[0];
  expect(said()).toContain('Your bank has closed your log-on with NemID.');
  expect(said(4)).toContain('In a few days your bank may close your log-on with NemID.');
});

test('a version that later code pinned is refused, rather than said in other words', () => {
  expect(() => renderNotice('REMINDER', 'da', values, defaultPolicy.phones, 99)).toThrow(
    'templates of version 99 are not known',
  );
});
