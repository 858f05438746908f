import { day, defaultPolicy, endOfDay } from '@overgang/domain';
import { nextStepField } from './nextStep.js';

const row = {
  nextWhat: 'CHOOSE_USER_ID',
  nextOwner: 'CITIZEN',
  nextAt: new Date(endOfDay(day('2021-11-10'))),
  endedAt: null,
  deadline: new Date('2021-11-10'),
  state: 'WINDOW_OPEN',
};
const policy = { ...defaultPolicy, deadlineFloor: day('2021-12-10') };
const at = (of: Partial<typeof row>) =>
  nextStepField.resolve({ ...row, ...of }, {}, { policy })?.at;

test('what is due by the deadline moves with the floor, at once (R-10)', () => {
  expect(at({})).toEqual(new Date(endOfDay(day('2021-12-10'))));
});

test('what is due by another day, or of a journey whose window is over, does not', () => {
  const other = new Date(endOfDay(day('2021-11-20')));
  expect(at({ nextAt: other })).toEqual(other);
  expect(at({ state: 'ENROLLED' })).toEqual(row.nextAt);
});
