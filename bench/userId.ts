import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { openDatabase } from '@overgang/prisma';
import { testDatabase } from '@overgang/prisma/testing';
import { z } from 'zod';
import { answerTimes } from './userId/answerTimes.js';
import { type ClaimRates, claimRates, disks } from './userId/claimRates.js';
import { fillLedger } from './userId/claims.js';
import { hotName } from './userId/hotName.js';
import { quantiles } from './userId/quantiles.js';
import { runProduct } from './userId/runningProduct.js';
import { readSettings } from './userId/settings.js';
import { table } from './userId/table.js';

const hot = { clients: 64, contests: 20 };

const environment = z.object({ TEMPORAL_ADDRESS: z.string(), RUN_DIRECTORY: z.string() });
const { TEMPORAL_ADDRESS: temporalAddress, RUN_DIRECTORY: directory } = environment.parse(
  process.env,
);
const settings = readSettings(process.argv.slice(2));
const tell = (line: string) => void process.stderr.write(`${line}\n`);

const own = await testDatabase();
const owners = openDatabase(own.adminUrl);
const workers = openDatabase(own.workerUrl, { maxConnections: hot.clients });
const programmeStart = new Date('2021-10-06T08:00:00Z');
await owners.prisma.clockSegment.create({
  data: { wallStart: new Date(), programmeStart, speed: 1 },
});
await fillLedger(owners.pool, settings.known);

const contested = await hotName(workers.pool, hot.clients, hot.contests);
const claims: ClaimRates[] = [];
for (const disk of disks) claims.push(await claimRates(own.workerUrl, disk, settings, tell));
tell(`answer times: ${settings.tries} tries of each kind`);
const product = await runProduct({ own, temporalAddress, directory });
const answers = await answerTimes(workers, product, settings.tries);
await product.stop();

process.stdout.write(`${table({ hotName: contested, claims, answers })}\n`);
if (settings.json !== undefined) {
  const machine = { cores: availableParallelism(), node: process.version };
  const { timesMs, apart } = answers;
  const answersMs = { used: quantiles(timesMs.used), reserved: quantiles(timesMs.reserved), apart };
  const figures = {
    ...{ measured: 'user-id', at: new Date(), machine, settings },
    ...{ hotName: contested, claims, answersMs },
  };
  await writeFile(settings.json, `${JSON.stringify(figures, null, 2)}\n`);
}
await workers.close();
await owners.close();
await own.drop();
