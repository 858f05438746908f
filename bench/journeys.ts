import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { openDatabase } from '@overgang/prisma';
import { testDatabase } from '@overgang/prisma/testing';
import { Connection, WorkflowClient } from '@temporalio/client';
import { z } from 'zod';
import { bundles } from './journeys/bundles.js';
import { recordAnswers } from './journeys/emptyAdvance.js';
import { measure, type Place } from './journeys/measure.js';
import { readSettings } from './journeys/settings.js';
import { type Measured, ratios, temperatures } from './journeys/summary.js';
import { table } from './journeys/table.js';

const environment = z.object({ TEMPORAL_ADDRESS: z.string(), RUN_DIRECTORY: z.string() });
const { TEMPORAL_ADDRESS: temporalAddress, RUN_DIRECTORY: directory } = environment.parse(
  process.env,
);
const settings = readSettings(process.argv.slice(2));
const tell = (line: string) => void process.stderr.write(`${line}\n`);

const own = await testDatabase();
const owners = openDatabase(own.adminUrl);
const connection = await Connection.connect({ address: temporalAddress });
// Programme time runs as fast as the wall clock, in the programme's first autumn.
const programmeStart = new Date('2021-10-06T08:00:00Z');
await owners.prisma.clockSegment.create({
  data: { wallStart: new Date(), programmeStart, speed: 1 },
});

const place: Place = {
  ...{ settings, temporalAddress, tell },
  client: new WorkflowClient({ connection }),
  database: owners,
  databaseUrl: own.workerUrl,
  bundles: await bundles(directory),
  answers: await recordAnswers(owners),
};
const measured: Measured[] = [];
for (const temperature of temperatures) measured.push(...(await measure(place, temperature)));

process.stdout.write(`${table(measured)}\n`);
if (settings.json !== undefined) {
  const machine = { cores: availableParallelism(), node: process.version };
  const figures = {
    measured: 'journeys',
    at: new Date(),
    machine,
    settings,
    ratios: ratios(measured),
  };
  await writeFile(
    settings.json,
    `${JSON.stringify({ ...figures, variants: measured }, null, 2)}\n`,
  );
}
await connection.close();
await owners.close();
await own.drop();
