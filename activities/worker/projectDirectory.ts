import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function holdsProject(directory: string): boolean {
  try {
    return readFileSync(join(directory, 'package.json'), 'utf8').includes('"name": "overgang"');
  } catch {
    return false;
  }
}

const ascend = (directory: string): string =>
  holdsProject(directory) ? directory : ascend(dirname(directory));

/** Where the project lies, whether its sources run or its build. */
export const projectDirectory = ascend(dirname(fileURLToPath(import.meta.url)));
