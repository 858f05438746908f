import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { projectDirectory } from './projectDirectory.js';

/** The workflows as one script, from their sources: the same code whoever runs it, built or under test. */
export function bundleWorkflows(): Promise<{ code: string }> {
  const workflowsPath = join(projectDirectory, 'workflows', 'index.ts');
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
}

/** Where `npm run build` leaves it. */
export const builtBundlePath = join(projectDirectory, 'activities', 'dist', 'workflow-bundle.js');
