import { temporaryFolder } from './temporaryFolder.js';

/** Runs a scene whose state is in a folder of its own. */
export async function inFolder(scene: (directory: string) => Promise<void>): Promise<void> {
  const folder = temporaryFolder();
  try {
    await scene(folder.path);
  } finally {
    folder.remove();
  }
}
