// @ts-check
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './setup/ensureBuild.mjs';
import { ensureDependencies } from './setup/ensureDependencies.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { runMain, SetupProblem } from './setup/setupProblem.mjs';

const usage = 'Usage: npm run notices -- preview [--to FOLDER]';

/** Writes all notices to a folder, to be looked at before anybody gets one. */
await runMain(async () => {
  const options = /** @type {const} */ ({ to: { type: 'string', default: '.data/notices' } });
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.join() !== 'preview') throw new SetupProblem(usage);
  ensureNode();
  await ensureDependencies();
  await ensureBuild();
  const { previewNotices } = await import('@overgang/activities');
  const written = await previewNotices(resolve(values.to));
  console.log(`${written.length} files in ${resolve(values.to)}`);
  return 0;
});
