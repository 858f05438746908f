import { holdsStorable } from './holdsStorable.js';

test.each(['plain', 'whole \u{1f600}', { name: ['a', 1, null, { inner: true }] }, undefined])(
  'what a database can keep: %j',
  (value) => {
    expect(holdsStorable(value)).toBe(true);
  },
);

test.each([
  'nul\u0000',
  { deep: [{ in: 'half \ud800' }] },
  { 'half \udc00 in a name': 1 },
  ['\ude00\ud83d'],
])('what it cannot: %j', (value) => {
  expect(holdsStorable(value)).toBe(false);
});

test('what is nested a hundred thousand deep is read to its end', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`);
  expect(holdsStorable(deep)).toBe(false);
});
