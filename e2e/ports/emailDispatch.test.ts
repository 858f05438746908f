import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '@overgang/domain';
import { currentPolicy } from '@overgang/prisma';
import { eventually } from '@overgang/prisma/testing';
import pino from 'pino';
import { Line } from '../../activities/dispatch/dispatchLine.js';
import { groupSettler } from '../../activities/dispatch/groupSettler.js';
import { PortWatch } from '../../activities/dispatch/portWatch.js';
import { emailPort } from '../../activities/ports/email/emailPort.js';
import { openMailer } from '../../activities/ports/email/openMailer.js';
import { listenForMail } from '../../sandbox/email/listenForMail.js';
import { bankReg, openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
let mail: Awaited<ReturnType<typeof listenForMail>>;
const closing: (() => void)[] = [];
const log = pino({ level: 'silent' });
/** A Thursday morning: e-mails go out. */
const now = instant(Date.UTC(2021, 9, 7, 8));

beforeEach(async () => {
  lab = await openPortLab();
  const { context, emails } = lab.world.systems;
  mail = await listenForMail(0, context, emails);
  await lab.citizen();
  const data = { contactEmail: 'drift@bank.example' };
  await lab.database.prisma.bank.update({ where: { reg: bankReg }, data });
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await mail.close();
  await lab.end();
});

async function emails(count: number): Promise<void> {
  await lab.database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
     SELECT gen_random_uuid(), gen_random_uuid(), 'EMAIL', 'tellBankContact', 'key', gen_random_uuid(), $2, '{}', $3, $3
     FROM generate_series(1, $1)`,
    [count, bankReg, new Date(now - 1)],
  );
}

/** One process' dispatcher of e-mail, with connections of its own. */
async function dispatcher(leaseMs: number) {
  const { pool } = lab.database;
  const caFile = join(lab.world.dataFolder, 'email', 'certificate.pem');
  const url = `smtp://127.0.0.1:${mail.port}`;
  const mailer = openMailer({ url, caFile, from: 'no-reply@overgang.example' });
  closing.push(mailer.close);
  const port = emailPort({ pool, readPolicy: () => currentPolicy(pool), mailer });
  const watch = await PortWatch.open(pool, 'EMAIL', log);
  const settle = groupSettler({ pool, log, hand: async () => 0 });
  const of = { name: 'EMAIL', pool, log, watch, settle, port, places: 4, leaseMs } as const;
  const line = new Line({ ...of, now: async () => now });
  let goesOn = true;
  const running = (async () => {
    while (goesOn) if (!(await line.turn())) await sleep(20);
    await line.rest();
  })();
  return async () => {
    goesOn = false;
    await running;
  };
}

const settled = (status: string) =>
  lab.database.prisma.outboxMessage.findMany({ where: { port: 'EMAIL', status } });

test('two dispatchers, both hanging beyond their lease, make one e-mail each, and none is sent again (I2)', async () => {
  lab.world.systems.context.faults.set('email', { latencyMs: 3_000 });
  await emails(6);
  const both = await Promise.all([dispatcher(1_000), dispatcher(1_000)]);
  await eventually(async () => expect(await settled('PENDING')).toEqual([]));
  await eventually(async () => expect(lab.booked('email', 'MAIL')).toBe(6));
  await Promise.all(both.map((stop) => stop()));
  expect(lab.booked('email', 'MAIL')).toBe(6);
  const unknown = (await settled('FAILED')).map(({ outcome }) => outcome);
  expect(new Set(unknown.map((outcome) => JSON.stringify(outcome)))).toEqual(
    new Set(['{"code":"UNKNOWN"}']),
  );
});

test('what is put off goes out once it may, each once', async () => {
  lab.world.systems.context.faults.set('email', { errorRate: 1 });
  await emails(8);
  const stop = await dispatcher(30_000);
  const tried = { where: { port: 'EMAIL', attempts: { gt: 0 } } };
  await eventually(async () =>
    expect(await lab.database.prisma.outboxMessage.count(tried)).toBeGreaterThan(3),
  );
  lab.world.systems.context.faults.set('email', {});
  await eventually(async () => expect(await settled('SENT')).toHaveLength(8), 25_000);
  await stop();
  expect(lab.booked('email', 'MAIL')).toBe(8);
}, 60_000);
