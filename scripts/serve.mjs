// @ts-check
/**
 * `node scripts/serve.mjs postgres|temporal DIR [--forgetful]` serves one of the two until its standard input closes or
 * it is told to end. Its first line is JSON: where it serves. For tests that stop and kill servers of their own.
 */
import { startPostgres } from './services/startPostgres.mjs';
import { startTemporal } from './services/startTemporal.mjs';
import { runMain, SetupProblem } from './setup/setupProblem.mjs';

/** @param {string | undefined} kind @param {string | undefined} dataDir @param {boolean} isForgetful */
async function start(kind, dataDir, isForgetful) {
  if (dataDir && kind === 'postgres') {
    return startPostgres({ dataDir, isDurable: !isForgetful, ignoreDatabaseUrl: true });
  }
  if (dataDir && kind === 'temporal') {
    return startTemporal({ dataDir, inMemory: isForgetful, ignoreAddress: true });
  }
  throw new SetupProblem('Usage: node scripts/serve.mjs postgres|temporal DIR [--forgetful]');
}

await runMain(async () => {
  const [kind, dataDir, option] = process.argv.slice(2);
  const { stop, pid, ...service } = await start(kind, dataDir, option === '--forgetful');
  console.log(JSON.stringify({ ...service, pid: pid() }));
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
    process.stdin.on('end', resolve).resume();
  });
  await stop();
  process.stdin.destroy();
});
