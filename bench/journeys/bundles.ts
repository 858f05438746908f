import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtBundlePath } from '@overgang/activities';
import { type BundleOptions, bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { VariantName } from './variants.js';

const pathOf = (module: string): string => fileURLToPath(import.meta.resolve(module));

type Hook = NonNullable<BundleOptions['webpackConfigHook']>;

/** The product's own workflow, for which every local activity is a regular one. */
const withRegularActivities: Hook = (config) => ({
  ...config,
  resolve: {
    ...config.resolve,
    alias: {
      ...config.resolve?.alias,
      '@temporalio/workflow$': pathOf('../regular/regularActivities.js'),
    },
  },
});

async function bundle(directory: string, name: string, options: BundleOptions): Promise<string> {
  const logger = new DefaultLogger('ERROR');
  const { code } = await bundleWorkflowCode({ ...options, logger });
  const path = join(directory, `${name}-bundle.js`);
  await writeFile(path, code);
  return path;
}

/** Each variant's workflow code, as a file: what the product runs is what it was built to. */
export async function bundles(directory: string): Promise<Record<VariantName, string>> {
  return {
    ours: builtBundlePath,
    empty: builtBundlePath,
    naive: await bundle(directory, 'naive', { workflowsPath: pathOf('../naive/workflows.js') }),
    regular: await bundle(directory, 'regular', {
      workflowsPath: pathOf('@overgang/workflows'),
      webpackConfigHook: withRegularActivities,
    }),
  };
}
