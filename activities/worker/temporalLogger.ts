import { DefaultLogger } from '@temporalio/worker';
import type { Logger } from 'pino';

/** Temporal's own warnings in the worker's log: errors as the log writes them, since their messages may quote rows. */
export function temporalLogger(log: Logger): DefaultLogger {
  return new DefaultLogger('WARN', ({ level, message, meta }) => {
    const { error, ...rest } = { error: undefined, ...meta };
    const at = level === 'ERROR' ? 'error' : 'warn';
    log[at]({ ...rest, ...(error === undefined ? {} : { err: error }) }, message);
  });
}
