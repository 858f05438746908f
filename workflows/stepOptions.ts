import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';
import { taskQueues } from './messages.js';

/**
 * No limit for the whole: while the database is away the step is tried again, first inside the task, then, from pauses of
 * five seconds on, through timers, until it is back.
 */
export const journeyStepOptions: LocalActivityOptions = {
  startToCloseTimeout: '10s',
  localRetryThreshold: '5s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '15s' },
};

export const programmeStepOptions: ActivityOptions = {
  startToCloseTimeout: '1m',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '15s' },
};

/** A night's job may take long; a killed worker's is begun anew once its heartbeat has been missing for ten seconds. */
export const houseStepOptions: ActivityOptions = {
  ...programmeStepOptions,
  startToCloseTimeout: '4h',
  heartbeatTimeout: '10s',
};

/** A killed worker's standing work is taken over once its heartbeat has been missing for four seconds. */
export const standingStepOptions: ActivityOptions = {
  taskQueue: taskQueues.dispatch,
  startToCloseTimeout: '1h',
  heartbeatTimeout: '4s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
};
