import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const quiet = { level: 'ERROR', log: () => undefined } as const;
const nothing = () => undefined;
const logger = {
  ...quiet,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
};

function holdsWorkflows(directory: string): boolean {
  try {
    return readFileSync(join(directory, 'package.json'), 'utf8').includes('"overgang"');
  } catch {
    return false;
  }
}

const ascend = (directory: string): string =>
  holdsWorkflows(directory) ? directory : ascend(dirname(directory));

const project = ascend(dirname(fileURLToPath(import.meta.url)));

/** The workflows as one script, from their sources: the same code whoever runs it, built or under test. */
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath: join(project, 'workflows', 'index.ts'), logger });
}

/** Where `npm run build` leaves it. */
export const builtBundlePath = join(project, 'activities', 'dist', 'workflow-bundle.js');
