import { setTimeout as sleep } from 'node:timers/promises';
import { together } from './together.js';

function reader() {
  const questions: (readonly string[])[] = [];
  const read = together(async (keys: readonly string[]) => {
    questions.push(keys);
    if (keys.includes('broken')) throw new Error('away');
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key}!`]));
  });
  return { questions, read };
}

test('all who ask at once are one question, and each has their own answer', async () => {
  const { questions, read } = reader();
  const answers = await Promise.all(['a', 'b', 'nobody', 'a'].map(read));
  expect(answers).toEqual(['a!', 'b!', undefined, 'a!']);
  expect(questions).toEqual([['a', 'b', 'nobody']]);
});

test('who asks later is asked for anew, and a failure is theirs who asked', async () => {
  const { questions, read } = reader();
  const failed = read('broken');
  await expect(failed).rejects.toThrow('away');
  await sleep(1);
  expect(await read('a')).toBe('a!');
  expect(questions).toEqual([['broken'], ['a']]);
});
