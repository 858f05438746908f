import { ratios, summarise } from './summary.js';

const round = (tookMs: number) => ({ tookMs, cpuMs: 100 });

test('speed and CPU are those of one notice, and a ratio is that of the medians', () => {
  const ours = summarise('letter', 'ours', 50, [500, 1_000, 2_000].map(round));
  expect(ours.noticesPerSec).toEqual({ min: 25, median: 50, max: 100 });
  expect(ours.cpuMsPerNotice.median).toBe(2);
  const plain = summarise('letter', 'plain', 50, [400, 800, 900].map(round));
  expect(ratios([ours, plain])).toEqual([{ door: 'letter', oursToPlain: 0.8 }]);
});
