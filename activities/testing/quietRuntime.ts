import { DefaultLogger, Runtime } from '@temporalio/worker';

/** One runtime a process, which says errors only. Import it before anything connects. */
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  shutdownSignals: [],
});
