// @ts-check
import { parseArguments } from './arguments.mjs';
import { ensureBuild } from './setup/ensureBuild.mjs';
import { ensureDependencies } from './setup/ensureDependencies.mjs';
import { ensureFolder } from './setup/ensureFolder.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { ensureTemporal } from './setup/ensureTemporal.mjs';
import { runMain } from './setup/setupProblem.mjs';
import { npmIsGone } from './start/npmIsGone.mjs';

await runMain(async () => {
  const orphaned = npmIsGone();
  const options = parseArguments(process.argv.slice(2));
  ensureNode();
  ensureFolder(options.data);
  await ensureDependencies();
  await ensureBuild();
  if (!process.env.TEMPORAL_ADDRESS) await ensureTemporal();
  // Only now: what follows needs the dependencies.
  const { runOvergang } = await import('./start/runOvergang.mjs');
  return runOvergang(options, orphaned);
});
