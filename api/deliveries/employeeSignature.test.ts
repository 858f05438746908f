import { randomUUID } from 'node:crypto';
import { deliver } from '../testing/deliver.js';
import { populationLine, someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let operator: string;
beforeAll(async () => {
  api = await testApi();
  operator = await api.issuer.token({ sub: 'nemid-operator', role: 'OPERATOR' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const population = (lines: readonly string[]) =>
  deliver(api, operator, {
    kind: 'POPULATION',
    deliveryId: randomUUID(),
    bytes: lines.join(''),
    count: lines.length,
  });

const card = { cvr: '20000001', kind: 'KEY_CARD', issuedOn: '2015-03-01' };
const file = { cvr: '20000002', kind: 'KEY_FILE', issuedOn: '2018-03-01' };

test('employee signatures are known beside the NemIDs, and are none of them (R-41)', async () => {
  const receipts = await population([
    populationLine({ cpr: someCpr(1), employeeSignatures: [card, file] }),
    populationLine({ cpr: someCpr(2) }),
    populationLine({ cpr: someCpr(3), employeeSignatures: [{ ...card, cvr: 'x' }] }),
  ]);
  expect(receipts.map(({ receipt }) => receipt)).toEqual(['ACCEPTED', 'ACCEPTED', 'INVALID']);
  const { prisma } = api.database;
  const known = await prisma.employeeSignature.findMany({ orderBy: { cvr: 'asc' } });
  expect(known.map(({ cvr, kind }) => [cvr, kind])).toEqual([
    ['20000001', 'KEY_CARD'],
    ['20000002', 'KEY_FILE'],
  ]);
  expect(await prisma.nemId.count()).toBe(2);
}, 30_000);

test('no role of ours can change or delete an employee signature, whatever its code says (R-41)', async () => {
  const { pool } = api.database;
  const { rows } = await pool.query(
    `SELECT role, privilege FROM unnest(ARRAY['overgang_api', 'overgang_worker']) AS role,
       unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
     WHERE has_table_privilege(role, 'employee_signature', privilege)
       OR privilege = 'UPDATE' AND has_any_column_privilege(role, 'employee_signature', privilege)`,
  );
  expect(rows).toEqual([]);
  await expect(pool.query(`UPDATE employee_signature SET kind = 'KEY_FILE'`)).rejects.toThrow(
    'permission denied',
  );
  await expect(pool.query('DELETE FROM employee_signature')).rejects.toThrow('permission denied');
  expect(await api.database.prisma.employeeSignature.count()).toBe(2);
});
