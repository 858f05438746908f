import { day, instant } from '@overgang/domain';
import { openDatabase } from '../connection/openDatabase.js';
import { withTransaction } from '../connection/withTransaction.js';
import { testDatabase } from '../testing/testDatabase.js';
import { addPolicyVersion } from './addPolicyVersion.js';
import { currentPolicy } from './currentPolicy.js';

const at = instant(Date.UTC(2022, 4, 2));

test('two managers change the policy at once: both changes are in force, and every version is kept', async () => {
  const server = await testDatabase();
  const { pool, prisma, close } = openDatabase(server.workerUrl);
  const changes = [{ deadlineFloor: day('2022-10-31') }, { graceDays: 60 }, { postalDays: 5 }];
  const versions = await Promise.all(
    changes.map((change, number) =>
      withTransaction(pool, (client) =>
        addPolicyVersion(client, { change, by: `manager-${number}`, at }),
      ),
    ),
  );
  expect([...versions].sort()).toEqual([2, 3, 4]);
  const inForce = { version: 4, deadlineFloor: '2022-10-31', graceDays: 60, postalDays: 5 };
  expect(await currentPolicy(pool)).toMatchObject(inForce);
  expect(await prisma.policy.count()).toBe(4);
  await close();
  await server.drop();
});
