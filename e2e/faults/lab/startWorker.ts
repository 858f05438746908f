import { join } from 'node:path';
import { type Child, startChild } from './startChild.js';

export interface WorkerPlaces {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly vaultKeysFile: string;
  readonly sandboxUrl: (listener: string) => string;
  /** where the sandbox keeps its state */
  readonly sandboxFolder: string;
}

/** The product's worker, built, as one process. */
export function startWorker(places: WorkerPlaces): Promise<Child> {
  const { databaseUrl, temporalAddress, vaultKeysFile, sandboxUrl, sandboxFolder } = places;
  const certificate = (file: string) => join(sandboxFolder, 'digitalPost', file);
  return startChild({
    args: ['activities/dist/main.js'],
    env: {
      DATABASE_URL_WORKER: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      VAULT_KEYS_FILE: vaultKeysFile,
      DIGITAL_POST_URL: sandboxUrl('digitalPost'),
      DIGITAL_POST_CA_FILE: certificate('ca.pem'),
      DIGITAL_POST_CERT_FILE: certificate('client.pem'),
      DIGITAL_POST_KEY_FILE: certificate('client-key.pem'),
      PRINT_HOUSE_URL: sandboxUrl('printHouse'),
      MITID_URL: sandboxUrl('mitId'),
      NEMID_URL: sandboxUrl('nemId'),
      CITIZEN_SERVICE_URL: sandboxUrl('citizenService'),
      OVERGANG_ALLOW_PRIVATE_ADDRESSES: '1',
      WEBHOOK_RETRY_FACTOR: '0.01',
      JOURNEY_TASK_TIMEOUT_MS: '3000',
      LOG_LEVEL: 'info',
    },
    isReady: (line) => line.includes('the worker runs'),
  });
}
