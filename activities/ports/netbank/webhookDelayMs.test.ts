import { webhookDelayMs } from './webhookDelayMs.js';

test('an event is offered again after 5 seconds, 5 minutes … and at last once a day', () => {
  expect([1, 2, 3, 9, 50].map((attempts) => webhookDelayMs(attempts, 0))).toEqual([
    5_000, 300_000, 1_800_000, 86_400_000, 86_400_000,
  ]);
});

test('jitter only lengthens a pause, by a fifth at most, and a factor shortens it', () => {
  expect(webhookDelayMs(1, 1)).toBe(6_000);
  expect(webhookDelayMs(2, 0, 0.01)).toBe(3_000);
});
