import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@overgang/prisma';
import { testDatabase, testKeys } from '@overgang/prisma/testing';
import { createLogger } from '../server/logger.js';
import type { Settings } from '../settings/readSettings.js';
import { startApi } from '../startApi.js';
import { type TestIssuer, testIssuer } from './testIssuer.js';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of the answer
  readonly body: any;
}

interface Asking {
  readonly token?: string | undefined;
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestApi {
  readonly url: string;
  readonly issuer: TestIssuer;
  /** The worker's connection: past the API's policies, for seeding and looking. */
  readonly database: Database;
  /** the owner's: past every policy */
  readonly adminUrl: string;
  readonly graphql: (query: string, asking?: Asking) => Promise<Answered>;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Answered>;
  /** The API alone; what it worked with stays, to be looked at. */
  readonly stopApi: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Nobody listens there: journeys cannot be asked. */
const noTemporal = '127.0.0.1:1';

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}

/** The whole API on a database of its own, with an issuer, over HTTP. */
export async function testApi(
  settings: Partial<Pick<Settings, 'temporalAddress' | 'pagesDir' | 'receipts'>> & {
    /** What the API logs, line by line. */
    readonly log?: (line: string) => void;
  } = {},
): Promise<TestApi> {
  const directory = mkdtempSync(join(tmpdir(), 'overgang-api-'));
  const vaultKeysFile = join(directory, 'keys.json');
  writeFileSync(vaultKeysFile, JSON.stringify(testKeys));
  const [migrated, issuer] = await Promise.all([testDatabase(), testIssuer()]);
  const database = openDatabase(migrated.workerUrl);
  const { log } = settings;
  const running = {
    databaseUrl: migrated.apiUrl,
    temporalAddress: settings.temporalAddress ?? noTemporal,
    port: 0,
    issuer: issuer.url,
    vaultKeysFile,
    pagesDir: settings.pagesDir ?? null,
    receipts: settings.receipts,
    allowsPrivateAddresses: false,
    isDevelopment: true,
    logLevel: 'silent',
  };
  const api = await startApi(running, createLogger(log ? 'info' : 'silent', log && { write: log }));
  const url = `http://127.0.0.1:${api.port}`;
  return {
    url,
    issuer,
    database,
    adminUrl: migrated.adminUrl,
    fetch: async (path, init) => answered(await fetch(url + path, init)),
    graphql: async (query, { token, variables, headers } = {}) =>
      answered(
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...headers,
          },
          body: JSON.stringify({ query, variables }),
        }),
      ),
    stopApi: api.stop,
    stop: async () => {
      await api.stop();
      await Promise.all([database.close(), issuer.stop()]);
      await migrated.drop();
      rmSync(directory, { recursive: true });
    },
  };
}
