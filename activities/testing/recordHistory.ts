import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { projectDirectory } from '../worker/projectDirectory.js';

export const historiesDirectory = join(projectDirectory, 'workflows', 'histories');

/** Keeps a real run's history for the replay test, when RECORD_HISTORIES is set: after a change that `patched` covers. */
export async function recordHistory(handle: WorkflowHandle, name: string): Promise<void> {
  if (!process.env.RECORD_HISTORIES) return;
  // Which process on which computer ran it is nobody's business.
  const history = historyToJSON(await handle.fetchHistory())
    .replaceAll(/"(identity|binaryChecksum)": "[^"]*"/g, '"$1": "recorded"')
    .replaceAll(/\n\s*/g, '');
  await mkdir(historiesDirectory, { recursive: true });
  await writeFile(join(historiesDirectory, `${name}.json`), `${history}\n`);
}
