import { dayOf } from '../calendar/dayBounds.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { at, Told } from './told.testing.js';

const windowDays = { NETBANK: 21, DIGITAL_POST: 30, LETTER: 45 };

/** Whose turn came under a policy of its own for each channel. */
const invited = (facts: ConstructorParameters<typeof Told>[0] = {}): Told => {
  const told = new Told(facts);
  told.policy = { ...defaultPolicy, windowDays };
  told.hear('released', at(0), { by: 'WAVE' });
  return told;
};

test.each([
  [{}, { days: '21', carrier: 'NETBANK', way: 'NETBANK' }],
  [{ banks: [] }, { days: '30', carrier: 'DIGITAL_POST', way: 'DIGITAL_POST' }],
  [
    { banks: [], isExemptFromDigitalPost: true },
    { days: '45', carrier: 'LETTER', way: 'LETTER', counterFrom: '2022-01-01' },
  ],
])(
  'whose turn it is hears the days that their channel gives, and a way that they have (R-02 to R-05): %j',
  (facts, said) => {
    expect(invited(facts).said).toEqual({ ...said, nemIdWorks: 'ON' });
  },
);

test('whoever is sent to borgerservice hears from when it gives MitID, until it does (R-04)', () => {
  const byLetter = { banks: [], isExemptFromDigitalPost: true };
  const told = new Told(byLetter);
  told.policy = { ...defaultPolicy, citizenServiceOpensOn: dayOf(at(0)) };
  told.hear('released', at(0), { by: 'WAVE' });
  expect(told.said).not.toHaveProperty('counterFrom');
  expect(invited().said).not.toHaveProperty('counterFrom');
});

test('whoever can have MitID at the counter only is sent there, and told of no NemID that they lack (R-04, R-38, R-39)', () => {
  const nemId = { state: 'DELETED', idUpdateRequired: false } as const;
  const told = new Told({ banks: [], nemId });
  const on = dayOf(at(0));
  told.policy = { ...defaultPolicy, citizenServiceOpensOn: on, nemIdIssuingEndsOn: on };
  told.hear('released', at(0), { by: 'WAVE' });
  expect(told.said).toMatchObject({ carrier: 'DIGITAL_POST', way: 'CITIZEN_SERVICE' });
  expect(told.said).not.toHaveProperty('nemIdWorks');
});

test('residence abroad adds its days to what is said, as to the window (R-10)', () => {
  const told = invited({ banks: [], isAbroad: true });
  expect(told.said.days).toBe(String(30 + defaultPolicy.abroadExtraDays));
});

test('what nobody saw in the netbank says by Digital Post what holds there (R-11)', () => {
  const told = invited();
  told.wake(at(15));
  expect(told.asked).toContain('YOUR_TURN by DIGITAL_POST');
  expect(told.said).toMatchObject({ days: '30', way: 'DIGITAL_POST' });
});
