import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase, testKeys } from '@overgang/prisma/testing';
import {
  Connection,
  type Workflow,
  WorkflowClient,
  type WorkflowHandleWithSignaledRunId,
} from '@temporalio/client';
import { graphql } from 'graphql';
import pg from 'pg';
import { createContext } from '../graphql/createContext.js';
import { schema } from '../schema/schema.js';
import { createLogger } from '../server/logger.js';
import { openServices } from '../services/openServices.js';

let folder: string;
let server: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overgang-race-'));
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(testKeys));
  server = await testDatabase();
  owner = new pg.Client({ connectionString: server.adminUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await server.drop();
  rmSync(folder, { recursive: true });
});

/** While it is told of one change, another manager makes the opposite one. */
class OvertakenClient extends WorkflowClient {
  override async signalWithStart<T extends Workflow>(): Promise<
    WorkflowHandleWithSignaledRunId<T>
  > {
    await owner.query(
      `UPDATE wave SET state = CASE state WHEN 'PAUSED' THEN 'RELEASING' ELSE 'PAUSED' END`,
    );
    return { ...this.getHandle<T>('a wave'), signaledRunId: 'a run' };
  }
}

test.each([
  ['pauseWave', 'RELEASING', 'PAUSED'],
  ['resumeWave', 'PAUSED', 'RELEASING'],
])('%s answers what it wrote, though another change came at once', async (change, from, to) => {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO wave (id, name, state, selection, size, rate_per_day, created_at, created_by)
     VALUES ($1, $2, $3, '{}', 9, 5, now(), 'test')`,
    [id, change, from],
  );
  const { services, close } = openServices({
    ...{ databaseUrl: server.apiUrl, temporalAddress: '127.0.0.1:1', port: 0, pagesDir: null },
    ...{ issuer: 'http://127.0.0.1:1', vaultKeysFile: join(folder, 'keys.json') },
    ...{ allowsPrivateAddresses: false, isDevelopment: false, logLevel: 'silent' },
  });
  const temporal = new OvertakenClient({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
  const request = new IncomingMessage(new Socket());
  const exchange = { language: 'en', log: createLogger('silent'), request } as const;
  const manager = { role: 'MANAGER', subject: 'manager-1' } as const;
  const contextValue = await createContext({ ...services, temporal }, exchange, manager, null);
  const success = `${change.charAt(0).toUpperCase()}${change.slice(1)}Success`;
  const source = `mutation { ${change}(id: "${id}") { ... on ${success} { wave { state name } } } }`;
  const { data, errors } = await graphql({ schema, source, contextValue });
  await close();
  expect([data, errors]).toMatchObject([
    { [change]: { wave: { state: to, name: change } } },
    undefined,
  ]);
});
