import { type BookedNotice, type OurNotice, verdict } from './verdict.js';

const ours = (id: string, more: Partial<OurNotice> = {}): OurNotice => ({
  ...{ id, journeyId: `journey of ${id}`, channel: 'LETTER', status: 'SENT' },
  ...more,
});
const booked = (key: string, more: Partial<BookedNotice> = {}): BookedNotice => ({
  ...{ key, channel: 'LETTER', sameAs: `message ${key}`, isRefused: false },
  ...more,
});
const released = ['journey of a'];
const nobody = new Set<string>();

const broken = (
  own: readonly OurNotice[],
  books: readonly BookedNotice[],
  unreachable: ReadonlySet<string> = nobody,
) =>
  verdict(own, books, { released, unreachable })
    .filter((check) => check.broken.length > 0)
    .map(({ says }) => says.split(',')[0]);

test('once in both books, and told: it holds', () => {
  expect(broken([ours('a')], [booked('a')])).toEqual([]);
});

test.each([
  [
    'twice in a book',
    [ours('a')],
    [booked('a'), booked('a', { sameAs: 'other' })],
    ['no book has a notice twice'],
  ],
  [
    'the same to one person under two keys',
    [ours('a'), ours('b')],
    [booked('a'), booked('b', { sameAs: 'message a' })],
    ['nobody has the same message twice by one channel'],
  ],
  ['a stranger', [ours('a')], [booked('a'), booked('x')], ['each notice in a book is one of ours']],
  [
    'lost',
    [ours('a'), ours('b')],
    [booked('a')],
    ['each notice that we call sent is in its channel’s book'],
  ],
  [
    'there, and not recorded',
    [ours('a', { status: 'PENDING' })],
    [booked('a')],
    ['each notice in a book is one that we call sent'],
  ],
  ['told by nobody', [], [], ['every journey was told at least once']],
  [
    'told only by a letter that came back',
    [ours('a')],
    [booked('a', { isRefused: true })],
    ['every journey was told at least once'],
  ],
])('%s: it does not hold', (_, own, books, says) => {
  expect(broken(own, books)).toEqual(says);
});

test('the same key in another channel is another notice, and the unreachable are on record', () => {
  const both = [ours('a'), ours('a', { channel: 'DIGITAL_POST' })];
  const books = [booked('a'), booked('a', { channel: 'DIGITAL_POST' })];
  expect(broken(both, books)).toEqual([]);
  const returned = [booked('a', { isRefused: true })];
  expect(broken([ours('a')], returned, new Set(['journey of a']))).toEqual([]);
});
