import { day } from '../time/duration.js';
import { nextStockAt, plentiful, stockFor, stockLeft } from './deviceStock.js';

const began = Date.parse('2021-10-04T06:00:00Z');
const stock = { first: 2, weekly: 1 };

test('so many at first, so many each week, less what has left', () => {
  const left = (days: number, sent: number) =>
    stockLeft(stock, sent, { beganAt: began, now: began + days * day });
  expect([left(0, 0), left(6, 2), left(7, 2), left(15, 2)]).toEqual([2, 0, 1, 2]);
});

test('the next ones come at the end of the week', () => {
  expect(nextStockAt(began, began + 3 * day)).toBe(began + 7 * day);
});

test('of a population’s devices some run out; whoever has none lacks none', () => {
  expect([0, 60, 500, 1_000].map(stockFor)).toEqual([
    plentiful,
    { first: 2, weekly: 2 },
    { first: 4, weekly: 4 },
    { first: 8, weekly: 8 },
  ]);
});
