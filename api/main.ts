import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from './settings/readSettings.js';
import { startApi } from './startApi.js';

/** The dashboards' build, seen from this file's build in api/dist. */
const pagesBesideUs = join(fileURLToPath(import.meta.url), '..', '..', '..', 'dashboards', 'dist');

const settings = readSettings({ PAGES_DIR: pagesBesideUs, ...process.env });
const api = await startApi(settings);

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await api.stop();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
