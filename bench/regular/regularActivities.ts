// Stands in for '@temporalio/workflow' in the bundle of the variant `regular`.
export * from '@temporalio/workflow/lib/index.js';
export { proxyActivities as proxyLocalActivities } from '@temporalio/workflow/lib/index.js';
