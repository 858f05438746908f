// @ts-check
import { runNamed } from './measure/runNamed.mjs';
import { runMain } from './setup/setupProblem.mjs';

await runMain(() => runNamed({ folder: 'bench/dist/prove', command: 'prove' }));
