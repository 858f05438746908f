import { readFileSync } from 'node:fs';
import { createVault, openDatabase, parseVaultKeys, programmeClock } from '@overgang/prisma';
import { Connection, WorkflowClient } from '@temporalio/client';
import { createMetrics } from '../server/metrics.js';
import type { Settings } from '../settings/readSettings.js';
import { citizenOf } from './citizenOf.js';
import { helperPowers } from './helperPowers.js';
import { ownsOneOf } from './ownsOneOf.js';
import type { Services } from './services.js';

const answerTimeoutMs = 5_000;
const connectTimeoutMs = 2_000;

export interface OpenedServices {
  readonly services: Services;
  readonly temporal: Connection;
  readonly close: () => Promise<void>;
}

/** Opens what the API stands on. Neither database nor Temporal need be there yet: readiness tells. */
export function openServices(settings: Settings): OpenedServices {
  const database = openDatabase(settings.databaseUrl, {
    applicationName: 'overgang-api',
    maxConnections: 20,
  });
  const vault = createVault(parseVaultKeys(readFileSync(settings.vaultKeysFile, 'utf8')));
  // No retries of its own: whoever asked has the key, and what is told is told again by the sweeper.
  const temporal = Connection.lazy({
    address: settings.temporalAddress,
    connectTimeout: connectTimeoutMs,
    interceptors: [],
  });
  const services: Services = {
    database,
    vault,
    clock: programmeClock(database.pool),
    temporal: new WorkflowClient({ connection: temporal }),
    metrics: createMetrics(),
    webhookPlaces: { allowsPrivateAddresses: settings.allowsPrivateAddresses },
    answerTimeoutMs,
    citizenOf: citizenOf(database, vault),
    helpers: helperPowers(database, vault),
    ownsOneOf: ownsOneOf(database, vault),
  };
  const close = async (): Promise<void> => {
    await Promise.allSettled([database.close(), temporal.close()]);
  };
  return { services, temporal, close };
}
