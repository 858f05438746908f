import { day } from '../calendar/day.js';
import { startOfDay } from '../calendar/dayBounds.js';
import { instant } from '../calendar/instant.js';
import { Told } from './told.testing.js';

test('no log-on closes before the letter that says so could go out: over Easter post waits (R-09)', () => {
  const viewOnly = {
    bank: '1111',
    access: 'VIEW_ONLY',
    minimumAge: 15,
    closesLogon: true,
  } as const;
  const told = new Told({ isExemptFromDigitalPost: true, banks: [viewOnly] });
  const easter = (on: string, hours = 12) => instant(startOfDay(day(on)) + hours * 3_600_000);
  told.hear('released', easter('2022-03-01'), { by: 'WAVE' });
  const noticeId = 'YOUR_TURN/0/0/LETTER/0';
  told.hear('noticeReceived', easter('2022-03-14'), { noticeId, happenedAt: easter('2022-03-14') });
  expect(told.wake(easter('2022-04-14', 1))).toContain('OVERDUE by LETTER');
  expect(told.wake(easter('2022-04-20'))).not.toContain('closeLogon');
  expect(told.wake(easter('2022-04-23'))).toContain('closeLogon');
});
