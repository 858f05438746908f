import { taskQueues } from '@overgang/workflows/messages';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { createActivities } from './createActivities.js';
import { privateFailures } from './privateFailures.js';

export interface WorkerPlan {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  readonly activities: ReturnType<typeof createActivities>;
  readonly maxCachedWorkflows: number;
}

/** Standing work has its own queue: at most one activity a port and feed, and the sweeper. */
const mostStanding = 40;

/** Pollers hold slots of their own, so there are more slots than a worker finishes at once. */
const mostTasks = 40;
/** Steps at once: a worker takes no more than it can finish well within a task's short time-out. */
const mostSteps = 16;
/** Journeys that begin come by the common queue, those under way by the worker's own: neither may starve the other. */
const shareOfCommonQueue = 0.5;

/** The workers of one process, one a task queue. Standing and programme workflows share a queue: they are few. */
export function openWorkers(plan: WorkerPlan): Promise<Worker[]> {
  const { connection, namespace, workflowBundle, activities, maxCachedWorkflows } = plan;
  const basis = {
    connection,
    namespace,
    shutdownGraceTime: '1s',
    shutdownForceTime: '3s',
    interceptors: { activity: [privateFailures] },
  } satisfies Partial<WorkerOptions>;
  return Promise.all([
    Worker.create({
      ...basis,
      taskQueue: taskQueues.journeys,
      workflowBundle,
      activities: { ...activities.journey },
      maxCachedWorkflows,
      maxConcurrentWorkflowTaskExecutions: mostTasks,
      maxConcurrentLocalActivityExecutions: mostSteps,
      nonStickyToStickyPollRatio: shareOfCommonQueue,
    }),
    Worker.create({
      ...basis,
      taskQueue: taskQueues.programme,
      workflowBundle,
      activities: { ...activities.programme },
      maxCachedWorkflows: 50,
    }),
    Worker.create({
      ...basis,
      taskQueue: taskQueues.dispatch,
      activities: { ...activities.standing },
      maxConcurrentActivityTaskExecutions: mostStanding,
    }),
  ]);
}
