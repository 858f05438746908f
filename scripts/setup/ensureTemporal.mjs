// @ts-check
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fetchTool } from './fetchTool.mjs';
import { isExecutable, onPath } from './onPath.mjs';
import { pinnedTool } from './pinnedTool.mjs';
import { runCommand } from './runCommand.mjs';
import { SetupProblem } from './setupProblem.mjs';

/** The last release that `go install` can build. */
const goPackage = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';

/** @param {string} variable @returns {Promise<string | undefined>} */
async function named(variable) {
  const path = process.env[variable];
  if (!path || (await isExecutable(path))) return path;
  throw new SetupProblem(`${variable} names ${path}, which cannot be run: correct it or unset it.`);
}

/** @param {string} path */
async function buildWithGo(path) {
  await mkdir(dirname(path), { recursive: true });
  const env = { ...process.env, GOBIN: dirname(path) };
  return (await runCommand('go', ['install', goPackage], { env })).code === 0;
}

/**
 * The path of the `temporal` command: named by TEMPORAL_CLI_PATH, from the project's cache, on the PATH, or fetched.
 * @returns {Promise<string>}
 */
export async function ensureTemporal() {
  const tool = pinnedTool('temporal');
  const found = await named('TEMPORAL_CLI_PATH');
  if (found) return found;
  if (await isExecutable(tool.path)) return tool.path;
  const installed = await onPath('temporal');
  if (installed) return installed;
  console.log('Fetching the Temporal server …');
  if ((await fetchTool(tool)) || (await buildWithGo(tool.path))) return tool.path;
  throw new SetupProblem(
    'The Temporal server could not be fetched: install its command-line tool (https://docs.temporal.io/cli) and put it on the PATH or name it in TEMPORAL_CLI_PATH.',
  );
}

/**
 * The path of the server that skips time, for tests: named by TEMPORAL_TEST_SERVER_PATH, from the cache, or fetched.
 * @returns {Promise<string>}
 */
export async function ensureTemporalTestServer() {
  const tool = pinnedTool('temporal-test-server');
  const found = await named('TEMPORAL_TEST_SERVER_PATH');
  if (found) return found;
  if (await isExecutable(tool.path)) return tool.path;
  console.log('Fetching the Temporal test server …');
  if (await fetchTool(tool)) return tool.path;
  throw new SetupProblem(
    'The Temporal test server could not be fetched: download it for your platform and name it in TEMPORAL_TEST_SERVER_PATH.',
  );
}
