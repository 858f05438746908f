import { z } from 'zod';
import { cprOf, eventPage, jsonOf, openSystemsForTest, put } from '../testing/sandboxForTest.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const cpr = cprOf(1);
const passport = { country: 'DK', issuedOn: '2015-06-01', validUntil: '2025-06-01', cpr };
const scan = async (scanId: string, more: object = {}) => {
  const asked = { cpr, appVersion: '2.1.0', isChipRead: true, passport, ...more };
  const answer = await world.ask('mitId', `/citizen/id-scans/${scanId}`, put(asked));
  const shape = z.object({ code: z.string().optional(), status: z.string().optional() });
  return { http: answer.status, ...(await jsonOf(answer, shape)) };
};
const told = async () => (await jsonOf(world.ask('mitId', '/events'), eventPage)).events;

test.each([
  ['an app that is too old', { appVersion: '2.0.9' }, 'APP_TOO_OLD'],
  [
    'another country’s passport',
    { passport: { ...passport, country: 'SE' } },
    'NOT_A_DANISH_PASSPORT',
  ],
  [
    'a passport from before 2012',
    { passport: { ...passport, issuedOn: '2011-12-31', validUntil: '2021-12-31' } },
    'NO_CHIP_TO_READ',
  ],
  [
    'one that has expired',
    { passport: { ...passport, validUntil: '2021-10-03' } },
    'PASSPORT_EXPIRED',
  ],
  ['somebody else’s', { passport: { ...passport, cpr: cprOf(2) } }, 'PASSPORT_OF_ANOTHER'],
  ['a chip that is not read', { isChipRead: false }, 'CHIP_NOT_READ'],
] as const)('%s brings nothing, says why, and is told of (R-06)', async (_what, more, code) => {
  expect(await scan('a', more)).toEqual({ http: 422, code });
  expect(await told()).toMatchObject([{ type: 'ID_SCAN_FAILED', why: code, cpr }]);
});

test('a scan may fail fifteen times and come right at the next; each counts once, also after a restart (R-06)', async () => {
  for (let n = 0; n < 15; n += 1) await scan(`a${n}`, { isChipRead: false });
  expect(await scan('a0')).toEqual({ http: 422, code: 'CHIP_NOT_READ' });
  await world.reopen();
  expect(await scan('b')).toEqual({ http: 200, status: 'ID_UPDATED' });
  expect(await scan('b')).toEqual({ http: 200, status: 'ID_UPDATED' });
  const types = (await told()).map(({ type }) => type);
  expect(types).toEqual([...Array(15).fill('ID_SCAN_FAILED'), 'ID_UPDATED']);
});

test('a scan’s id is one citizen’s alone, and newer apps are newer by number', async () => {
  await scan('a');
  const theirs = { cpr: cprOf(2), passport: { ...passport, cpr: cprOf(2) } };
  expect(await scan('a', theirs)).toEqual({ http: 409, code: 'SCAN_OF_ANOTHER' });
  expect(await scan('b', { appVersion: '2.10' })).toMatchObject({ http: 200 });
});
