import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningApi, startApi } from '@overgang/api';
import { type Database, openDatabase } from '@overgang/prisma';
import { testDatabase, testKeys } from '@overgang/prisma/testing';
import { startSandbox } from '@overgang/sandbox';
import { serveTemporal } from '../../../activities/testing/serveTemporal.js';
import { buildPages } from './buildPages.js';

export interface Programme {
  /** Of the API, which serves the pages. */
  readonly url: string;
  readonly issuer: string;
  /** Past the API's policies, for seeding and looking. */
  readonly database: Database;
  readonly stopApi: () => Promise<void>;
  /** Where it was before. */
  readonly startApiAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Nobody listens there: what is asked of a workflow stays without an answer. */
const noTemporal = { address: '127.0.0.1:1', stop: async () => {} };

/**
 * The API with the pages on a database of its own, and the sandbox's issuer to sign in at. No worker and nobody who acts:
 * what the pages show is what was seeded.
 */
export async function startProgramme({ hasTemporal = false } = {}): Promise<Programme> {
  const directory = mkdtempSync(join(tmpdir(), 'overgang-pages-'));
  const vaultKeysFile = join(directory, 'keys.json');
  writeFileSync(vaultKeysFile, JSON.stringify(testKeys));
  const pagesDir = join(directory, 'pages');
  const [temporal, migrated, sandbox] = await Promise.all([
    hasTemporal ? serveTemporal() : noTemporal,
    testDatabase(),
    startSandbox({
      apiUrl: null,
      portBase: 0,
      dataFolder: join(directory, 'sandbox'),
      citizens: 3,
      seed: 1,
      days: 0,
      logLevel: 'silent',
    }),
    buildPages(pagesDir),
  ]);
  const issuer = sandbox.urls.issuer;
  writeFileSync(join(pagesDir, 'settings.json'), JSON.stringify({ issuer }));
  const startOn = (port: number): Promise<RunningApi> =>
    startApi({
      databaseUrl: migrated.apiUrl,
      temporalAddress: temporal.address,
      port,
      issuer,
      vaultKeysFile,
      pagesDir,
      allowsPrivateAddresses: true,
      isDevelopment: true,
      logLevel: 'silent',
    });
  let api = await startOn(0);
  const { port } = api;
  const database = openDatabase(migrated.workerUrl);
  return {
    url: `http://127.0.0.1:${port}`,
    issuer,
    database,
    stopApi: () => api.stop(),
    startApiAgain: async () => {
      api = await startOn(port);
    },
    stop: async () => {
      await Promise.all([api.stop(), sandbox.stop(), database.close()]);
      await Promise.all([migrated.drop(), temporal.stop()]);
      rmSync(directory, { recursive: true });
    },
  };
}
