// @ts-check
import { resolve } from 'node:path';
import { commandOptions } from './setup/commandOptions.mjs';
import { ensureBuild } from './setup/ensureBuild.mjs';
import { ensureDependencies } from './setup/ensureDependencies.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { runMain, SetupProblem } from './setup/setupProblem.mjs';

const usage = 'Usage: npm run notices -- preview [--to FOLDER]';

/** Writes all notices to a folder, to be looked at before anybody gets one. */
await runMain(async () => {
  const options = /** @type {const} */ ({ to: { type: 'string', default: '.data/notices' } });
  const { values, positionals } = commandOptions({ options, allowPositionals: true }, usage);
  if (positionals.join() !== 'preview') throw new SetupProblem(usage);
  ensureNode();
  await ensureDependencies();
  await ensureBuild();
  const { previewNotices } = await import('@overgang/activities');
  const folder = resolve(values.to);
  const written = await previewNotices(folder);
  console.log(`${written.length} files in ${folder}`);
});
