import fc from 'fast-check';
import { candidateUserIds, type Random } from './candidateUserIds.js';
import { checkUserId } from './checkUserId.js';
import { suggestionWords } from './suggestionWords.js';
import { suggestUserIds } from './suggestUserIds.js';

const own = '2512484916';

/** A small seeded generator (mulberry32), so that a failure can be run again. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const wantedText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('jens', `jens${own}`, own, 'Åse Müller', 'é', '', '😀😀😀😀😀', 'x'.repeat(100)),
);

test('R-19: there are five different suggestions, each free and keeping every rule, whatever was wanted', () => {
  fc.assert(
    fc.property(wantedText, fc.integer(), (wanted, seed) => {
      const isFree = (candidate: string) => candidate.length % 2 === 0;
      const suggestions = suggestUserIds(wanted, isFree, seeded(seed), own);
      expect(suggestions).toHaveLength(5);
      expect(new Set(suggestions).size).toBe(5);
      for (const canonical of suggestions) {
        expect(isFree(canonical)).toBe(true);
        expect(checkUserId(canonical, own)).toEqual({ ok: true, canonical });
      }
    }),
    { numRuns: 500 },
  );
});

test('R-16: a candidate has three digits, none of them taken from what was wanted', () => {
  const [candidate = ''] = candidateUserIds(`jens ${own}`, seeded(1));
  expect(candidate).toContain('jens');
  expect(candidate.replace(/[^0-9]/g, '')).toHaveLength(3);
  expect([...candidateUserIds('jens', seeded(1))]).toEqual([
    ...candidateUserIds(`jens ${own}`, seeded(1)),
  ]);
});

test('the wanted letters are kept, accents become plain letters', () => {
  for (const candidate of suggestUserIds('Åse Müller', () => true, seeded(7))) {
    expect(candidate).toContain('åsemuller');
  }
});

test('R-17: suggestions say nothing of others: what is taken changes which are shown, never what is tried', () => {
  const tried: string[][] = [[], []];
  suggestUserIds('jens', (id) => (tried[0]?.push(id) ?? 0) % 2 === 0, seeded(3));
  suggestUserIds('jens', (id) => (tried[1]?.push(id) ?? 0) % 3 === 0, seeded(3));
  const shared = Math.min(tried[0]?.length ?? 0, tried[1]?.length ?? 0);
  expect(shared).toBeGreaterThan(5);
  expect(tried[0]?.slice(0, shared)).toEqual(tried[1]?.slice(0, shared));
});

test('where nothing is free it ends, with nothing', () => {
  expect(suggestUserIds('jens', () => false, seeded(1))).toEqual([]);
  expect(
    suggestUserIds(
      'jens',
      () => true,
      () => 0,
    ),
  ).toHaveLength(1);
});

test('the words are different, plain and short', () => {
  expect(new Set(suggestionWords).size).toBe(suggestionWords.length);
  for (const word of suggestionWords) expect(word).toMatch(/^[a-z]{3,9}$/);
});
