// @ts-check
import { inProject } from './projectRoot.mjs';
import { lastLines, runCommand } from './runCommand.mjs';
import { SetupProblem } from './setupProblem.mjs';

const buildEnvironment = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
};

/**
 * Builds every room that changed since it was last built; the cache is local.
 * @param {{ keepGoing?: boolean }} [options] `keepGoing` builds what it can after a failure
 * @returns {Promise<{ isBuilt: boolean, output: string }>}
 */
export function buildRooms({ keepGoing = false } = {}) {
  const turbo = inProject('node_modules', 'turbo', 'bin', 'turbo');
  const args = ['run', 'build', '--cache=local:rw', '--output-logs=errors-only', '--ui=stream'];
  return runCommand(process.execPath, [turbo, ...args, ...(keepGoing ? ['--continue'] : [])], {
    env: { ...process.env, ...buildEnvironment },
  }).then(({ code, output }) => ({ isBuilt: code === 0, output }));
}

/** Builds what changed, or ends with one sentence after the compiler's own words. */
export async function ensureBuild() {
  const { isBuilt, output } = await buildRooms();
  if (isBuilt) return;
  console.error(lastLines(output, 60));
  throw new SetupProblem('The build failed (see above): correct it and run `npm run build`.');
}
