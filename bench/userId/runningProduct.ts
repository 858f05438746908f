import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtBundlePath } from '@overgang/activities';
import { startApi } from '@overgang/api';
import type { TestDatabase } from '@overgang/prisma/testing';
import { testKeys } from '@overgang/prisma/testing';
import { taskQueues } from '@overgang/workflows/messages';
import { startWorker } from '../journeys/startWorker.js';
import { startIssuer } from './issuer.js';

export interface RunningProduct {
  readonly url: string;
  readonly citizenToken: (citizenId: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

export interface Surroundings {
  readonly own: TestDatabase;
  readonly temporalAddress: string;
  /** for what is written on the way */
  readonly directory: string;
}

/** API, journeys and an issuer, as a citizen meets them. */
export async function runProduct(of: Surroundings): Promise<RunningProduct> {
  const { own, temporalAddress, directory } = of;
  const vaultKeysFile = join(directory, 'keys.json');
  await writeFile(vaultKeysFile, JSON.stringify(testKeys));
  const issuer = await startIssuer();
  const worker = await startWorker({
    ...{ variant: 'ours', taskQueue: taskQueues.journeys, temporalAddress, answers: [] },
    ...{ databaseUrl: own.workerUrl, bundlePath: builtBundlePath, maxCachedWorkflows: 1_000 },
  });
  const api = await startApi({
    ...{ databaseUrl: own.apiUrl, temporalAddress, port: 0, issuer: issuer.url, vaultKeysFile },
    ...{ pagesDir: null, allowsPrivateAddresses: false, isDevelopment: false, logLevel: 'silent' },
  });
  return {
    url: `http://127.0.0.1:${api.port}/graphql`,
    citizenToken: issuer.citizenToken,
    stop: async () => {
      await api.stop();
      await worker.stop();
      issuer.stop();
    },
  };
}
