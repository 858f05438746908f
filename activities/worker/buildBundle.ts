import { writeFile } from 'node:fs/promises';
import { builtBundlePath, bundleWorkflows } from './workflowBundle.js';

const { code } = await bundleWorkflows();
await writeFile(builtBundlePath, code);
