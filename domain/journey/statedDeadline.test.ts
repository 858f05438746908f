import { addDays } from '../calendar/dayArithmetic.js';
import { at, released, shown } from './told.testing.js';

test('who is enrolled is told the day they had, not a floor that moved since (R-10)', () => {
  const told = shown();
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  told.changes({ mitIdIsActive: true });
  told.policy = { ...told.policy, deadlineFloor: addDays(released, 200) };
  expect(told.hear('personChanged', at(10), {})).toMatchObject({ deadline: addDays(released, 30) });
});

test('a floor that held while the window ran is kept when it is over: the deadline never goes back (I3, R-10)', () => {
  const told = shown();
  const floor = addDays(released, 60);
  told.policy = { ...told.policy, deadlineFloor: floor };
  expect(told.hear('personChanged', at(8), {})).toMatchObject({ deadline: floor });
  const activated = { means: 'APP', happenedAt: at(9) } as const;
  expect(told.hear('activated', at(9), activated)).toMatchObject({ deadline: floor });
  told.policy = { ...told.policy, deadlineFloor: addDays(released, 200) };
  expect(told.hear('personChanged', at(10), {})).toMatchObject({ deadline: floor });
});

test('and so does who declines', () => {
  const told = shown();
  const floor = addDays(released, 60);
  told.policy = { ...told.policy, deadlineFloor: floor };
  expect(told.hear('decline', at(9), {})).toMatchObject({ deadline: floor });
});
