// @ts-check
import { join } from 'node:path';
import { buildRooms } from './setup/ensureBuild.mjs';
import { ensureDependencies } from './setup/ensureDependencies.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { ensureTemporal, ensureTemporalTestServer } from './setup/ensureTemporal.mjs';
import { toSay } from './setup/setupProblem.mjs';
import { countResults } from './test/countResults.mjs';
import { runJest } from './test/runJest.mjs';
import { suitesWithoutBrowser } from './test/withoutBrowser.mjs';

/** A room that does not build is one failure, and no reason to keep quiet about the others. */
async function buildFailures() {
  const { isBuilt, output } = await buildRooms({ keepGoing: true });
  if (!isBuilt) console.error(`${output}\nThe build failed (see above).`);
  return isBuilt ? 0 : 1;
}

/** @param {string[]} suites */
const without = (suites) =>
  suites.length > 0 ? ['--testPathIgnorePatterns', '/node_modules/', ...suites] : [];

async function runTests() {
  ensureNode();
  await ensureDependencies();
  const args = process.argv.slice(2);
  const leftOut = await suitesWithoutBrowser(args);
  const failedBefore = (await buildFailures()) + (leftOut.length > 0 ? 1 : 0);
  const temporalCli = await ensureTemporal();
  const testServer = await ensureTemporalTestServer();
  const { withServers } = await import('./measure/withServers.mjs');
  const counts = { passed: 0, failed: 1 };
  const code = await withServers(
    { isDurable: false },
    async ({ postgresUrl, temporalAddress, directory }) => {
      const reportFile = join(directory, 'jest.json');
      const jestCode = await runJest([...args, ...without(leftOut)], reportFile, {
        TEST_DATABASE_ADMIN_URL: postgresUrl,
        TEST_TEMPORAL_ADDRESS: temporalAddress,
        TEMPORAL_CLI_PATH: temporalCli,
        TEMPORAL_TEST_SERVER_PATH: testServer,
      });
      Object.assign(counts, await countResults(reportFile));
      return jestCode;
    },
  );
  // Jest may fail for reasons that are no test's: they count once.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { passed: counts.passed, failed: counts.failed + failedBefore };
}

/** @param {unknown} error */
function oneFailure(error) {
  console.error(toSay(error));
  return { passed: 0, failed: 1 };
}

const { passed, failed } = await runTests().catch(oneFailure);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
