import { errorToLog } from './errorToLog.js';

test('an error is logged by name, code and frames, never with a message that may quote a person', () => {
  const quoting = Object.assign(new TypeError('duplicate key (cpr)=(0101701234)'), {
    code: '23505',
  });
  const logged = errorToLog(quoting);
  expect(JSON.stringify(logged)).not.toContain('0101701234');
  expect(logged).toMatchObject({ type: 'TypeError', code: '23505' });
  expect(logged.stack[0]).toMatch(/errorToLog\.test/);
});
