// @ts-check
import { ensureBuild } from './setup/ensureBuild.mjs';
import { ensureDependencies } from './setup/ensureDependencies.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { runMain } from './setup/setupProblem.mjs';

await runMain(async () => {
  ensureNode();
  await ensureDependencies();
  await ensureBuild();
});
