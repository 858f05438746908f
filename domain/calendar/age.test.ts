import fc from 'fast-check';
import { ageOn, birthdayOf } from './age.js';
import { day } from './day.js';
import { addDays } from './dayArithmetic.js';

test.each([
  ['2006-10-06', '2021-10-05', 14],
  ['2006-10-06', '2021-10-06', 15],
  ['2006-10-06', '2006-10-06', 0],
  ['2022-05-01', '2021-10-06', -1],
  ['2008-02-29', '2021-02-28', 12],
  ['2008-02-29', '2021-03-01', 13],
  ['2008-02-29', '2024-02-29', 16],
])('R-39: who is born on %s is on %s %i years old', (birthDate, on, age) => {
  expect(ageOn(day(birthDate), day(on))).toBe(age);
});

test('R-39: who is born on 29 February has birthday on 1 March in other years', () => {
  expect(birthdayOf(day('2008-02-29'), 13)).toBe('2021-03-01');
  expect(birthdayOf(day('2008-02-29'), 16)).toBe('2024-02-29');
});

test('R-39: on the birthday the age is reached, the day before it is not', () => {
  const birthDate = fc
    .date({ min: new Date('1858-01-01'), max: new Date('2057-12-31'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(birthDate, fc.integer({ min: 0, max: 120 }), (born, age) => {
      const birthday = birthdayOf(born, age);
      expect(ageOn(born, birthday)).toBe(age);
      expect(ageOn(born, addDays(birthday, -1))).toBe(age - 1);
    }),
    { examples: [[day('2000-02-29'), 15]] },
  );
});
