import { randomUUID } from 'node:crypto';
import { validate, version } from 'uuid';
import { providerKey } from './providerKey.js';

test('the same of the same journey has the same key; a UUID v4', () => {
  const journeyId = randomUUID();
  const keys = Array.from({ length: 500 }, (_, n) => providerKey(journeyId, `notice/${n}`));
  expect(new Set(keys).size).toBe(500);
  expect(keys.every((key) => validate(key) && version(key) === 4)).toBe(true);
  expect(providerKey(journeyId, 'notice/7')).toBe(keys[7]);
  expect(providerKey(randomUUID(), 'notice/7')).not.toBe(keys[7]);
});
