import { stableId } from './stableId.js';

const citizen = (citizenId: string) => ({
  idempotencyKey: 'same-key',
  principal: { role: 'CITIZEN', subject: 'one-subject', citizenId } as const,
});

test('the same caller and key make the same thing; another citizen’s is another, whatever the subject (I9)', () => {
  const id = stableId(citizen('a'), 'enrolment');
  expect(stableId(citizen('a'), 'enrolment')).toBe(id);
  expect(stableId(citizen('b'), 'enrolment')).not.toBe(id);
});
