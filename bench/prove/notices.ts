import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { documentOf } from './notices/document.js';
import { runProof } from './notices/runProof.js';
import { readSettings } from './notices/settings.js';

const environment = z.object({ TEMPORAL_ADDRESS: z.string(), RUN_DIRECTORY: z.string() });
const { TEMPORAL_ADDRESS: temporalAddress, RUN_DIRECTORY: directory } = environment.parse(
  process.env,
);
const settings = readSettings(process.argv.slice(2));
const began = Date.now();

function tell(line: string): void {
  const seconds = Math.round((Date.now() - began) / 1_000);
  process.stderr.write(`${String(seconds).padStart(5)} s  ${line}\n`);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

const outcome = await runProof({ settings, temporalAddress, directory, tell });
const document = documentOf(outcome);
process.stdout.write(`${document}\n`);
await write(settings.report, document);
if (settings.json !== undefined) {
  const counts = { kills: [...outcome.kills], moods: [...outcome.moods] };
  await write(settings.json, `${JSON.stringify({ ...outcome, ...counts }, null, 2)}\n`);
}
process.exitCode = outcome.held ? 0 : 1;
