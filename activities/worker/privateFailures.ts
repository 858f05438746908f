import { errorToLog } from '@overgang/prisma';
import { ApplicationFailure, CancelledFailure } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** The failure by name, code and frames, without its message, which may quote rows of people. Retried like the error itself. */
function privateFailure(error: unknown): Error {
  if (error instanceof ApplicationFailure || error instanceof CancelledFailure) return error;
  const { type, code, stack } = errorToLog(error);
  const failure = ApplicationFailure.create({ type, message: code ?? type });
  failure.stack = [`${type}: ${failure.message}`, ...stack].join('\n');
  return failure;
}

/** What Temporal keeps of an activity's failure, in histories and for whoever looks at what is pending, names nobody. */
export const privateFailures: ActivityInterceptorsFactory = () => ({
  inbound: {
    execute: (input, next) =>
      next(input).catch((error: unknown) => {
        throw privateFailure(error);
      }),
  },
});
