import pino from 'pino';
import { steppedClock } from '../testing/sandboxForTest.js';
import { programmeTimeAt } from './clockSegments.js';
import { DueHeap } from './dueHeap.js';
import { startScheduler } from './scheduler.js';

const open = { wallStart: 1000, programmeStart: 50_000, speed: 10, wallEnd: null };

test('programme time runs at the segment’s speed, waits before it and stands after it', () => {
  const closed = { ...open, wallEnd: 2000 };
  expect(programmeTimeAt([open], 1500)).toBe(55_000);
  expect(programmeTimeAt([open], 0)).toBe(50_000);
  expect(programmeTimeAt([closed], 9000)).toBe(60_000);
  expect(programmeTimeAt([], 123)).toBe(123);
});

test('what is due comes in the order of its time, and together in the order of asking', () => {
  const heap = new DueHeap<number>();
  const times = Array.from({ length: 500 }, (_, index) => (index * 7919) % 97);
  for (const [index, at] of times.entries()) heap.put(at, index);
  const taken: number[] = [];
  for (let one = heap.takeDue(1000); one !== undefined; one = heap.takeDue(1000)) taken.push(one);
  const expected = times.map((at, index) => ({ at, index }));
  expected.sort((a, b) => a.at - b.at || a.index - b.index);
  expect(taken).toEqual(expected.map(({ index }) => index));
});

test('nothing runs before its time, and a failing task stops no other', async () => {
  const time = steppedClock(0);
  const scheduler = startScheduler(time.clock, pino({ level: 'silent' }), 2);
  const ran: string[] = [];
  scheduler.at(10, () => {
    throw new Error('on purpose');
  });
  scheduler.at(10, () => ran.push('ten'));
  scheduler.at(20, () => ran.push('twenty'));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 15));
  await settle();
  expect(ran).toEqual([]);
  time.advance(15);
  await settle();
  scheduler.stop();
  expect(ran).toEqual(['ten']);
});
