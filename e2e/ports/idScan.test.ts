import { instant } from '@overgang/domain';
import { testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { readPage } from '../../activities/collect/createCollect.js';
import { openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
beforeEach(async () => {
  lab = await openPortLab();
});
afterEach(() => lab.end());

test('each scan that fails, and the one that comes right, reaches the journey from MitID (R-06, R-10)', async () => {
  const { journeyId, digits: cpr } = await lab.citizen();
  const passport = { country: 'DK', issuedOn: '2015-06-01', validUntil: '2025-06-01', cpr };
  const { mitId } = lab.world.systems;
  const scan = (id: string, isChipRead: boolean) =>
    mitId.scanPassport(id, { cpr, appVersion: '2.1.0', isChipRead, passport });
  expect([scan('a', false), scan('b', false), scan('c', true)]).toEqual([
    'CHIP_NOT_READ',
    'CHIP_NOT_READ',
    null,
  ]);
  const log = pino({ level: 'silent' });
  const now = async () => instant(lab.world.systems.context.clock.now());
  const { pool } = lab.database;
  const of = { pool, vault: testVault, now, urls: lab.urls, log, lookEveryMs: 1 };
  await readPage({ ...of, hand: async () => 0 }, 'MITID')();
  const told = await lab.database.prisma.inboxMessage.findMany({ where: { journeyId } });
  expect(told.map(({ kind, payload }) => [kind, payload]).sort()).toEqual([
    ['idScanFailed', { why: 'CHIP_NOT_READ' }],
    ['idScanFailed', { why: 'CHIP_NOT_READ' }],
    ['idUpdated', {}],
  ]);
});
