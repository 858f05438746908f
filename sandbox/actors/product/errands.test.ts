import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { Errands } from './errands.js';
import { Transient } from './transient.js';

const silent = pino({ level: 'silent' });

test('never more than the limit run at once, and all get their turn', async () => {
  const errands = new Errands(silent, 8);
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

test('when turns are short, the programme comes first, and citizens and banks take turns', async () => {
  const errands = new Errands(silent, 1);
  const order: string[] = [];
  const first = errands.run('banks', 'first', () => sleep(5));
  const rest = (['banks', 'citizens', 'programme'] as const).map((lane) =>
    errands.run(lane, lane, async () => {
      order.push(lane);
    }),
  );
  await Promise.all([first, ...rest]);
  expect(order).toEqual(['programme', 'citizens', 'banks']);
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
