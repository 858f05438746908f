export { type AdvanceDependencies, createAdvance } from './advance/createAdvance.js';
export { previewNotices } from './notices/previewNotices.js';
export { createActivities } from './worker/createActivities.js';
export { openWorkers } from './worker/openWorkers.js';
export { startStanding } from './worker/startStanding.js';
export { builtBundlePath, bundleWorkflows } from './worker/workflowBundle.js';
