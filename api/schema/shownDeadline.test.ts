import { day, defaultPolicy } from '@overgang/domain';
import { shownDeadline } from './shownDeadline.js';

const policy = { ...defaultPolicy, deadlineFloor: day('2022-10-31') };
const deadline = new Date('2021-11-05');

test.each([
  ['WINDOW_OPEN', '2022-10-31'],
  ['ACTIVATING', '2022-10-31'],
  ['ENROLLED', '2021-11-05'],
  ['DECLINED', '2021-11-05'],
])('%s: the floor moves only what still runs (R-10)', (state, shown) => {
  expect(shownDeadline({ deadline, state }, policy)).toBe(shown);
});
