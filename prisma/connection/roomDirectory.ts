import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function holdsPackage(directory: string): boolean {
  try {
    return readFileSync(join(directory, 'package.json'), 'utf8').includes('"@overgang/prisma"');
  } catch {
    return false;
  }
}

function ascend(directory: string): string {
  return holdsPackage(directory) ? directory : ascend(dirname(directory));
}

/** Where this room lies, whether its sources run or its build: the migrations and SQL files are found from here. */
export const roomDirectory = ascend(dirname(fileURLToPath(import.meta.url)));
