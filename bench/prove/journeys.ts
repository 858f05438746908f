import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { documentOf } from './journeys/document.js';
import { liveByTheRules } from './journeys/liveByTheRules.js';
import { liveThroughSystem } from './journeys/liveThroughSystem.js';
import { readSettings } from './journeys/settings.js';
import { verdict } from './journeys/verdict.js';

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

const rules = liveByTheRules({ ...settings, tell });
const system = await liveThroughSystem({ settings, temporalAddress, directory, tell });
const checks = verdict(settings, rules, system);
const held = checks.every(({ broken }) => broken === null);
const minutes = (Date.now() - began) / 60_000;
const outcome = { held, at: new Date(), minutes, settings, checks, rules, system };
const document = documentOf(outcome);
process.stdout.write(`${document}\n`);
await write(settings.report, document);
if (settings.json !== undefined) {
  const counts = {
    entered: [...rules.entered],
    asked: [...rules.asked],
    moods: [...system.moods],
    kills: [...system.kills],
  };
  const { broken, lived, steps } = rules;
  const { figures } = system;
  const plain = { held, minutes, settings, checks, lived, steps, broken, figures, ...counts };
  await write(settings.json, `${JSON.stringify(plain, null, 2)}\n`);
}
process.exitCode = held ? 0 : 1;
