import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const room = join(__dirname, '..', '..', '..');

/** Builds the pages into the folder, as `npm run build` does. */
export async function buildPages(outDir: string): Promise<void> {
  const vite = join(room, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { cwd: join(room, 'dashboards') });
}
