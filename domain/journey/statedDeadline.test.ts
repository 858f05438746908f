import { addDays } from '../calendar/dayArithmetic.js';
import { at, released, shown } from './told.testing.js';

test('who is enrolled is told the day they had, not a floor that moved since (R-10)', () => {
  const told = shown();
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  told.changes({ mitIdIsActive: true });
  told.policy = { ...told.policy, deadlineFloor: addDays(released, 200) };
  expect(told.hear('personChanged', at(10), {})).toMatchObject({ deadline: addDays(released, 30) });
});
