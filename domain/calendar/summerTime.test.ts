import { copenhagenOffsetMs } from './summerTime.js';

const hourMs = 3_600_000;
const offset = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Copenhagen',
  timeZoneName: 'longOffset',
});

test('the clocks change in the millisecond Intl says, each year 1996–2100', () => {
  for (let year = 1996; year <= 2100; year += 1) {
    for (const month of [2, 9]) {
      const lastWeek = [25, 26, 27, 28, 29, 30, 31].map((date) => Date.UTC(year, month, date, 1));
      for (const ms of lastWeek.flatMap((at) => [at - 1, at])) {
        const hours = offset.format(ms).endsWith('GMT+02:00') ? 2 : 1;
        expect(copenhagenOffsetMs(ms)).toBe(hours * hourMs);
      }
    }
  }
});
