import { assuranceLevel } from './assuranceLevel.js';
import { type Authenticator, authenticatorMeans, type Means } from './means.js';

const having = (...means: readonly Means[]): Authenticator[] =>
  means.map((of) => ({ id: of, means: of, state: 'ACTIVE' }));

test('only app and chip together give high, whatever else there is; the others never do (R-27)', () => {
  for (let chosen = 1; chosen < 16; chosen += 1) {
    const means = authenticatorMeans.filter((_means, place) => (chosen >> place) % 2 === 1);
    const isHigh = means.includes('APP') && means.includes('CHIP');
    expect([means, assuranceLevel(having(...means))]).toEqual([
      means,
      isHigh ? 'HIGH' : 'SUBSTANTIAL',
    ]);
  }
});

test.each(['ORDERED', 'DISPATCHED', 'ENDED'] as const)(
  'what is %s gives nothing (R-27)',
  (state) => {
    expect(assuranceLevel([{ id: 'a', means: 'APP', state }])).toBeNull();
    const chip = { id: 'b', means: 'CHIP', state } as const;
    expect(assuranceLevel([...having('APP'), chip])).toBe('SUBSTANTIAL');
  },
);
