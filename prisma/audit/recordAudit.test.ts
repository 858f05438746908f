import { randomUUID } from 'node:crypto';
import { openDatabase } from '../connection/openDatabase.js';
import { withPrincipal } from '../principal/withPrincipal.js';
import { dayOfTest } from '../testing/aStep.js';
import { testDatabase } from '../testing/testDatabase.js';
import { recordAudit } from './recordAudit.js';

test('who looked is recorded under the own role only, and the citizen may read it', async () => {
  const server = await testDatabase();
  const { pool, close } = openDatabase(server.apiUrl);
  const citizenId = randomUUID();
  const entry = {
    at: dayOfTest(0),
    actor: 's',
    role: 'SUPPORT',
    action: 'findByNumber',
    purpose: 'call',
    citizenId,
  };
  await withPrincipal(pool, { role: 'SUPPORT', subject: 's' }, (client) =>
    recordAudit(client, entry),
  );
  const asManager = withPrincipal(pool, { role: 'MANAGER', subject: 'm' }, (client) =>
    recordAudit(client, entry),
  );
  await expect(asManager).rejects.toThrow('row-level security');
  const read = (of: string) =>
    withPrincipal(pool, { role: 'CITIZEN', subject: 'c', citizenId: of }, (client) =>
      client.query('SELECT purpose FROM audit_record'),
    );
  expect((await read(citizenId)).rows).toEqual([{ purpose: 'call' }]);
  expect((await read(randomUUID())).rows).toEqual([]);
  await close();
  await server.drop();
});
