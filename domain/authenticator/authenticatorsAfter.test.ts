import { instant } from '../calendar/instant.js';
import { withActive, withoutEnded } from './authenticatorsAfter.js';
import type { Authenticator, Means } from './means.js';

const one = (id: string, means: Means, state: Authenticator['state'] = 'ACTIVE') => ({
  id,
  means,
  state,
});

test('a new code display closes the one before, and nothing else (R-26)', () => {
  const known = [one('a', 'CODE_DISPLAY'), one('b', 'APP'), one('c', 'AUDIO_CODE_READER')];
  expect(withActive(known, { id: 'd', means: 'CODE_DISPLAY' })).toEqual([
    one('a', 'CODE_DISPLAY', 'ENDED'),
    one('b', 'APP'),
    one('c', 'AUDIO_CODE_READER'),
    one('d', 'CODE_DISPLAY'),
  ]);
});

test('what was ordered becomes active under its own id; what has ended does not, when that is told late', () => {
  expect(withActive([one('a', 'APP', 'ORDERED')], { id: 'a', means: 'APP' })).toEqual([
    one('a', 'APP'),
  ]);
  const gone = [one('a', 'APP', 'ENDED')];
  expect(withActive(gone, { id: 'a', means: 'APP' })).toEqual(gone);
});

test('one that ends leaves the others; the last one at MitID ends also those we know by another id (I1)', () => {
  const known = [one('a', 'APP'), one('b', 'CHIP', 'ORDERED')];
  const end = { id: 'x', means: 'APP' } as const;
  expect(withoutEnded(known, { ...end, isLast: false })).toEqual([
    ...known,
    one('x', 'APP', 'ENDED'),
  ]);
  expect(withoutEnded(known, { ...end, isLast: true })).toEqual([
    one('a', 'APP', 'ENDED'),
    one('b', 'CHIP', 'ORDERED'),
    one('x', 'APP', 'ENDED'),
  ]);
});

test('what was activated after MitID’s last one had ended, and is told of before that, stays (I1)', () => {
  const end = { id: 'lost', means: 'APP', isLast: true } as const;
  const told = withActive([one('lost', 'APP')], {
    id: 'new',
    means: 'APP',
    activeSince: instant(20),
  });
  expect(withoutEnded(told, { ...end, endedAt: instant(10) })).toEqual([
    { ...one('new', 'APP'), activeSince: 20 },
    one('lost', 'APP', 'ENDED'),
  ]);
  const allEnded = [
    { ...one('new', 'APP', 'ENDED'), activeSince: 20 },
    one('lost', 'APP', 'ENDED'),
  ];
  expect(withoutEnded(told, { ...end, endedAt: instant(30) })).toEqual(allEnded);
  expect(withoutEnded(told, end)).toEqual(allEnded);
});
