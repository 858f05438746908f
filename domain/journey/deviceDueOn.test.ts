import { compareDays } from '../calendar/dayArithmetic.js';
import { dayOf, startOfDay } from '../calendar/dayBounds.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { deviceDueOn } from './deviceDueOn.js';
import { at, shown } from './told.testing.js';

const orderedBy = (isAbroad: boolean) => {
  const told = shown({ isAbroad });
  const asTyped = 'mette.j';
  told.hear('chooseUserId', at(1), { asTyped, canonical: canonicalForm(asTyped), broken: [] });
  told.hear('chooseAuthenticator', at(1), {
    ...{ means: 'CODE_DISPLAY', delivery: 'POST', enrolmentId: 'device' },
  });
  return told;
};
const waitedFor = ({ journey }: ReturnType<typeof shown>) =>
  journey.waits.find(({ reason }) => reason === 'DEVICE')?.until;
const dueOn = (days: number, isAbroad: boolean) =>
  deviceDueOn(dayOf(at(days)), { isAbroad }, defaultPolicy);

test('foreign post takes longer: a device abroad is waited for that much longer, when ordered, sent, and ordered again (R-25)', () => {
  expect(compareDays(dueOn(1, true), dueOn(1, false))).toBe(
    defaultPolicy.postalDaysAbroad - defaultPolicy.postalDays,
  );
  for (const isAbroad of [true, false]) {
    const told = orderedBy(isAbroad);
    expect(waitedFor(told)).toBe(dueOn(1, isAbroad));
    told.hear('deviceDispatched', at(4), { enrolmentId: 'device' });
    expect(waitedFor(told)).toBe(dueOn(4, isAbroad));
    const tooEarly = startOfDay(dueOn(4, isAbroad));
    expect(told.wake(tooEarly)).not.toContain('reorderDevice');
    const again = at(40);
    expect(told.wake(again)).toContain('reorderDevice');
    expect(waitedFor(told)).toBe(deviceDueOn(dayOf(again), { isAbroad }, defaultPolicy));
  }
});
