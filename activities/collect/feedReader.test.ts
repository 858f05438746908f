import { mitIdFeed } from './feeds/mitIdFeed.js';

const good = {
  id: 'one',
  at: '2021-10-06T08:00:00Z',
  type: 'ACTIVATED',
  cpr: '0101501234',
  enrolmentId: null,
  means: 'APP',
};

test('an odd event is counted, and keeps neither the others nor the cursor back', () => {
  const odd = [{ ...good, means: 'PIGEON' }, null, { ...good, at: 'yesterday' }];
  const page = mitIdFeed.read({ events: [...odd, good], next: '4' });
  expect(page.events.map(({ id }) => id)).toEqual(['one']);
  expect(page).toMatchObject({ unreadable: 3, next: '4' });
});

test('a page that is none is an error, which does not say what it held', () => {
  expect(() => mitIdFeed.read({ events: '0101501234' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('0101501234') }),
  );
});
