import type { Books } from './books.mjs';
import { nemIdFigures } from './nemIdFigures.mjs';

const line = { at: '2021-10-10T08:00:00Z', person: 'someone' };
const nemId: Books['nemId'] = [
  { ...line, type: 'LOGGED_ON', by: 'KEY_CARD', card: 1 },
  { ...line, type: 'LOGGED_ON', by: 'KEY_CARD', card: 1 },
  { ...line, type: 'LOGGED_ON', by: 'KEY_APP' },
  { ...line, type: 'BLOCKED' },
  { ...line, type: 'DELETED', by: 'SUPPORT' },
];

test('the report counts log-ons by means, and each thing that happened with NemID', () => {
  const lines = nemIdFigures({ books: { nemId }, rows: async () => [], now: new Date(line.at) });
  const counted = Object.fromEntries(
    lines.map((text) => [text.trim().replace(/\s+\S+$/, ''), Number(/(\d+)$/.exec(text)?.[1])]),
  );
  expect(counted).toMatchObject({
    ...{ 'logged on, KEY_CARD': 2, 'logged on, KEY_APP': 1 },
    ...{ blocked: 1, unblocked: 0, deleted: 1 },
  });
});
