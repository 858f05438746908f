import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { openDatabase } from '@overgang/prisma';
import { testDatabase } from '@overgang/prisma/testing';
import { measure } from './notices/measure.js';
import { prepareCitizens } from './notices/prepare.js';
import { measureRendering } from './notices/rendering.js';
import { readSettings } from './notices/settings.js';
import { sinkReady } from './notices/sinkCount.js';
import { startChild } from './notices/startChild.js';
import { ratios } from './notices/summary.js';
import { table } from './notices/table.js';

const settings = readSettings(process.argv.slice(2));
const tell = (line: string) => void process.stderr.write(`${line}\n`);

const own = await testDatabase();
const database = openDatabase(own.adminUrl);
const sink = await startChild('sink', {});
const journeys = await prepareCitizens(database, settings.notices);
const rendered = await measureRendering(settings.renderings);
const measured = await measure({
  ...{ database, databaseUrl: own.workerUrl, journeys, settings, tell },
  ...{ sink, sinkUrl: sinkReady.parse(sink.ready).url },
});

process.stdout.write(`${table(measured, rendered)}\n`);
if (settings.json !== undefined) {
  const machine = { cores: availableParallelism(), node: process.version };
  const of = { measured: 'notices', at: new Date(), machine, settings };
  const figures = { ...of, ratios: ratios(measured), doors: measured, rendering: rendered };
  await writeFile(settings.json, `${JSON.stringify(figures, null, 2)}\n`);
}
await sink.stop();
await database.close();
await own.drop();
