import { day } from '../calendar/day.js';
import { refusalText } from './refusal.js';

test('a refusal names the day that the policy says, in the caller’s language (R-04)', () => {
  const policy = { citizenServiceOpensOn: day('2022-03-09') };
  expect(refusalText('COLLECT_NOT_YET', 'da', policy)).toBe(
    'Borgerservice udleverer enheder fra 9. marts 2022. Vælg post, eller vent til da.',
  );
  expect(refusalText('COLLECT_NOT_YET', 'en', policy)).toContain('from 9 March 2022.');
});
