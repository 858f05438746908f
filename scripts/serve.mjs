// @ts-check
/**
 * `node scripts/serve.mjs postgres|temporal DIR [--forgetful] [--continue-after=EVENTS]` serves one of the two until its standard input closes or
 * it is told to end. Its first line is JSON: where it serves. For tests that stop and kill servers of their own.
 */
import { startPostgres } from './services/startPostgres.mjs';
import { startTemporal } from './services/startTemporal.mjs';
import { runMain, SetupProblem } from './setup/setupProblem.mjs';

const continueAfter = '--continue-after=';

/** @param {string | undefined} kind @param {string | undefined} dataDir @param {readonly string[]} options */
async function start(kind, dataDir, options) {
  const isForgetful = options.includes('--forgetful');
  const events = options.find((option) => option.startsWith(continueAfter));
  if (dataDir && kind === 'postgres') {
    return startPostgres({ dataDir, isDurable: !isForgetful, ignoreDatabaseUrl: true });
  }
  if (dataDir && kind === 'temporal') {
    const mostEvents = events ? Number(events.slice(continueAfter.length)) : undefined;
    return startTemporal({ dataDir, inMemory: isForgetful, ignoreAddress: true, mostEvents });
  }
  throw new SetupProblem('Usage: node scripts/serve.mjs postgres|temporal DIR [--forgetful]');
}

await runMain(async () => {
  const [kind, dataDir, ...options] = process.argv.slice(2);
  const { stop, pid, ...service } = await start(kind, dataDir, options);
  console.log(JSON.stringify({ ...service, pid: pid() }));
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
    process.stdin.on('end', resolve).resume();
  });
  await stop();
  process.stdin.destroy();
});
