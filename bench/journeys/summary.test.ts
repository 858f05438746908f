import { ratios, spread, summarise } from './summary.js';

const round = (journeysPerSec: number) => ({
  journeysPerSec,
  workerCpuMsPerJourney: 1,
  historyEvents: [50, 54],
});

test('the median is the one in the middle, or the mean of the two there', () => {
  expect(spread([30, 10, 20])).toEqual({ min: 10, median: 20, max: 30 });
  expect(spread([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
});

test('a ratio is that of the medians of the rounds, so one odd round does not make it', () => {
  const measured = [
    summarise('warm', 'ours', [30, 31, 90].map(round)),
    summarise('warm', 'naive', [10, 1, 11].map(round)),
  ];
  const [warm, cold] = ratios(measured);
  expect(warm?.oursToNaive).toBeCloseTo(3.1);
  expect(warm?.oursToEmpty).toBeNaN();
  expect(cold?.oursToNaive).toBeNaN();
});
