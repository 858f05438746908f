import { MockActivityEnvironment } from '@temporalio/testing';
import { privateFailures } from './privateFailures.js';

const fails = (error: Error) => async () => {
  throw error;
};

const failureOf = async (error: Error) => {
  const environment = new MockActivityEnvironment({}, { interceptors: [privateFailures] });
  return environment.run(fails(error)).then(
    () => null,
    (failure: unknown) => failure,
  );
};

test('what Temporal keeps of a failure is its name, code and frames, never a message that may quote a person', async () => {
  const cause = new Error('row of 0101701234');
  const quoting = Object.assign(new TypeError('duplicate key (cpr)=(0101701234)', { cause }), {
    code: '23505',
  });
  const failure = await failureOf(quoting);
  expect(failure).toMatchObject({ type: 'TypeError', message: '23505', nonRetryable: false });
  const { stack, cause: kept } = failure instanceof Error ? failure : new Error('none');
  expect([stack, kept]).toEqual([expect.stringMatching(/privateFailures\.test/), undefined]);
  expect(stack).not.toContain('0101701234');
});
