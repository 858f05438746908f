import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, migrate, openDatabase, roleUrls } from '@overgang/prisma';
import { seedBank, testKeys } from '@overgang/prisma/testing';
import { Connection, WorkflowClient } from '@temporalio/client';
import { sandboxBanks } from '../../../sandbox/banks.js';
import { startSandbox } from './startSandbox.js';
import { startServer } from './startServer.js';
import { startWorker } from './startWorker.js';
import { temporaryFolder } from './temporaryFolder.js';

const passwords = { apiPassword: 'api', workerPassword: 'worker' };
const programmeStart = new Date('2021-10-06T06:00:00Z');

export const bankReg = '1111';

/** The bank of the outside world, and a programme clock that runs from now on. */
async function seed(database: Database, netbankUrl: string, daysPerSecond: number): Promise<void> {
  const bank = sandboxBanks.find(({ reg }) => reg === bankReg);
  if (!bank) throw new Error('the sandbox has no such bank');
  const webhookUrl = `${netbankUrl}${bank.webhookPath}`;
  const data = { webhookUrl, webhookSecrets: [bank.webhookSecret] };
  await seedBank(database, bankReg);
  await database.prisma.bank.update({ where: { reg: bankReg }, data });
  const speed = daysPerSecond * 86_400;
  await database.prisma.clockSegment.create({
    data: { wallStart: new Date(), programmeStart, speed },
  });
}

/**
 * PostgreSQL, Temporal, worker and outside world, each a process of its own with its state on disk, and programme time at
 * so many days a second. Each may be ended and started again by the test.
 */
export async function openSystem({ daysPerSecond }: { readonly daysPerSecond: number }) {
  const folder = temporaryFolder();
  const placeOf = (name: string) => join(folder.path, name);
  const vaultKeysFile = placeOf('vault-keys.json');
  writeFileSync(vaultKeysFile, JSON.stringify(testKeys));
  const startPostgres = () => startServer('postgres', placeOf('postgres'));
  const startTemporal = () => startServer('temporal', placeOf('temporal'));

  const [postgres, temporal, sandbox] = await Promise.all([
    startPostgres(),
    startTemporal(),
    startSandbox(placeOf('sandbox')),
  ]);
  const { url: adminUrl } = postgres;
  await migrate({ adminUrl, ...passwords });
  const database = openDatabase(adminUrl);
  await seed(database, sandbox.url('netbank'), daysPerSecond);
  const { workerUrl: databaseUrl } = roleUrls(adminUrl, passwords);
  const { address: temporalAddress } = temporal;
  const startOwnWorker = () =>
    startWorker({
      ...{ databaseUrl, temporalAddress, vaultKeysFile },
      ...{ sandboxUrl: sandbox.url, sandboxFolder: placeOf('sandbox') },
    });
  const worker = await startOwnWorker();
  const connection = await Connection.connect({ address: temporalAddress });
  const parts = { postgres, temporal, worker };

  return {
    database,
    client: new WorkflowClient({ connection }),
    placeOf,
    parts,
    async startPostgres() {
      parts.postgres = await startPostgres();
    },
    async startTemporal() {
      parts.temporal = await startTemporal();
    },
    async startWorker() {
      parts.worker = await startOwnWorker();
    },
    async close() {
      await parts.worker.end();
      await Promise.allSettled([connection.close(), database.close(), sandbox.end()]);
      await Promise.all([parts.temporal.end(), parts.postgres.end()]);
      folder.remove();
    },
  };
}

export type System = Awaited<ReturnType<typeof openSystem>>;
