import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { projectDirectory } from '../worker/projectDirectory.js';

function serverPath(): string {
  const { TEMPORAL_TEST_SERVER_PATH: named } = process.env;
  if (named) return named;
  const tools = join(projectDirectory, '.cache', 'tools');
  const folder = readdirSync(tools).find((name) => name.startsWith('temporal-test-server-'));
  if (!folder) throw new Error('the time-skipping server is not there: run `npm test` once');
  return join(tools, folder, 'temporal-test-server');
}

/** A server whose time runs ahead while the test sleeps and nothing is to be done. */
export const openTimeSkipping = (): Promise<TestWorkflowEnvironment> =>
  TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: serverPath() } },
  });
