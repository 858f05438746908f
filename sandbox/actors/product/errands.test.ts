import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { Errands, type Lane } from './errands.js';
import { Transient } from './transient.js';

const silent = pino({ level: 'silent' });

test('never more than a side has places for run at once, and all get their turn', async () => {
  const errands = new Errands(silent, { programme: 1, citizens: 1, banks: 8 });
  let [running, most, done] = [0, 0, 0];
  const task = async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(2);
    running -= 1;
    done += 1;
  };
  await Promise.all(Array.from({ length: 100 }, () => errands.run('banks', 'one', task)));
  expect({ most, done }).toEqual({ most: 8, done: 100 });
});

test('what citizens wait for does not hold up what banks report, nor the programme', async () => {
  const errands = new Errands(silent, { programme: 1, citizens: 1, banks: 1 });
  const order: string[] = [];
  const take = (lane: Lane, name: string, after: Promise<unknown> = Promise.resolve()) =>
    errands.run(lane, name, async () => {
      await after;
      order.push(name);
    });
  let letGo = () => {};
  const others = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const choices = [take('citizens', 'a choice', others), take('citizens', 'the next choice')];
  await take('programme', 'a wave');
  await Promise.all([take('banks', 'a report'), take('banks', 'the next report')]);
  letGo();
  await Promise.all(choices);
  expect(order).toEqual(['a wave', 'a report', 'the next report', 'a choice', 'the next choice']);
});

test('it is known how long somebody has waited for a turn', async () => {
  const errands = new Errands(silent, { programme: 1, citizens: 1, banks: 1 });
  expect(errands.longestWaitMs).toBe(0);
  const choices = [1, 2].map(() => errands.run('citizens', 'a choice', () => sleep(40)));
  await sleep(20);
  expect(errands.longestWaitMs).toBeGreaterThan(10);
  await Promise.all(choices);
  expect(errands.longestWaitMs).toBe(0);
});

test('passing trouble is waited out; other trouble is given up and told', async () => {
  const errands = new Errands(silent);
  let tries = 0;
  await errands.run('citizens', 'passing', async () => {
    tries += 1;
    if (tries < 3) throw new Transient('away');
  });
  expect(tries).toBe(3);
  const failing = () => Promise.reject(new Error('for good'));
  await new Promise<void>((resolve) => errands.send('citizens', 'failing', failing, resolve));
}, 20_000);
