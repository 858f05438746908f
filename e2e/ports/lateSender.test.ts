import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '@overgang/domain';
import { currentPolicy, openDatabase, type PortName } from '@overgang/prisma';
import { eventually, testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { Line } from '../../activities/dispatch/dispatchLine.js';
import { groupSettler } from '../../activities/dispatch/groupSettler.js';
import { PortWatch } from '../../activities/dispatch/portWatch.js';
import { digitalPostPort } from '../../activities/ports/digitalPost/digitalPostPort.js';
import { personReader } from '../../activities/ports/person.js';
import type { Port } from '../../activities/ports/port.js';
import {
  bankReg,
  leased,
  noticePayload,
  openPortLab,
  type PortLab,
  webhookSecret,
} from './portLab.js';

let lab: PortLab;
const closing: (() => Promise<unknown>)[] = [];
const log = pino({ level: 'silent' });
/** A Thursday morning: letters go out. */
const now = instant(Date.UTC(2021, 9, 7, 8));
const leaseMs = 900;

beforeEach(async () => {
  lab = await openPortLab();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await lab.end();
});

interface Written {
  readonly port: PortName;
  readonly kind: string;
  readonly payload: object;
  readonly place?: number;
}

async function written(journeyId: string, { port, kind, payload, place = 1 }: Written) {
  const id = `01900000-0000-7000-8000-${String(place).padStart(12, '0')}`;
  await lab.database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
     VALUES ($1, $2, $3, $4, $1::uuid::text, gen_random_uuid(), $5, $6, $7, $7)`,
    [id, journeyId, port, kind, port === 'NETBANK' ? bankReg : null, payload, new Date(now - 1)],
  );
  return id;
}

/** One process' dispatcher, with connections of its own. */
async function dispatcher(name: PortName, port: Port) {
  const { pool, close } = openDatabase(lab.workerUrl, { maxConnections: 4 });
  const watch = await PortWatch.open(pool, name, log);
  const settle = groupSettler({ pool, log, hand: async () => 0 });
  const of = { name, pool, log, watch, settle, port, places: 4, leaseMs };
  const line = new Line({ ...of, now: async () => now });
  let goesOn = true;
  const running = (async () => {
    while (goesOn) if (!(await line.turn())) await sleep(20);
    await line.rest();
  })();
  closing.push(async () => {
    goesOn = false;
    await running;
    await close();
  });
}

/** Hangs at its first send until its lease is over and `after` has come true. */
function hanging(port: Port, where: 'BEFORE' | 'AFTER', after: () => Promise<void>) {
  const seen = { hangs: 0, wakes: 0, late: [] as unknown[] };
  const hang = async () => {
    seen.hangs += 1;
    await after();
    seen.wakes += 1;
  };
  const send: Port['send'] = async (message) => {
    const hangs = seen.hangs === 0;
    if (hangs && where === 'BEFORE') await hang();
    const sending = port.send(message);
    if (hangs) await sending.catch((error) => seen.late.push(error));
    if (hangs && where === 'AFTER') await hang();
    return sending;
  };
  return { seen, port: { send } };
}

/** Hangs at its first delivery, before or after it, until `after` has come true. */
function hangingInBulk(
  { send, bulk }: Port,
  where: 'BEFORE' | 'AFTER',
  after: () => Promise<void>,
) {
  if (!bulk) throw new Error('no bulk door');
  const seen = { hangs: 0, wakes: 0 };
  const hang = async () => {
    seen.hangs += 1;
    await after();
    seen.wakes += 1;
  };
  const deliver: typeof bulk.send = async (messages) => {
    const hangs = seen.hangs === 0;
    if (hangs && where === 'BEFORE') await hang();
    const answers = await bulk.send(messages);
    if (hangs && where === 'AFTER') await hang();
    return answers;
  };
  return { seen, port: { send, bulk: { ...bulk, send: deliver } } };
}

const statusOf = async (id: string) =>
  (await lab.database.prisma.outboxMessage.findFirstOrThrow({ where: { id } })).status;

const isSent = (id: string) => () =>
  eventually(async () => expect(await statusOf(id)).toBe('SENT'), 30_000);

const doors = [
  ['DIGITAL_POST', 'digitalPost', 'MEMO'],
  ['LETTER', 'printHouse', 'ACCEPTED'],
] as const;

describe.each(doors)('at the door of %s', (name, book, entry) => {
  test.each(['BEFORE', 'AFTER'] as const)(
    'two dispatchers, one of them hanging past its lease %s it sends, make one notice (I2)',
    async (where) => {
      const { journeyId } = await lab.citizen();
      const notice = { port: name, kind: 'sendNotice', payload: noticePayload('1') };
      const id = await written(journeyId, notice);
      const first = hanging(lab.ports[name], where, isSent(id));
      await dispatcher(name, first.port);
      await eventually(async () => expect(first.seen.hangs).toBe(1));
      await dispatcher(name, { send: lab.ports[name].send });
      await eventually(async () => expect(first.seen.wakes).toBe(1), 30_000);
      for (const close of closing.splice(0)) await close();
      expect(lab.booked(book, entry)).toBe(1);
      expect(await statusOf(id)).toBe('SENT');
      const notSent = [expect.objectContaining({ fault: 'NOT_SENT' })];
      expect(first.seen.late).toEqual(where === 'BEFORE' ? notSent : []);
    },
    60_000,
  );
});

describe.each(doors)('at the bulk door of %s', (name, book, entry) => {
  test.each(['BEFORE', 'AFTER'] as const)(
    'two dispatchers, one hanging past all renewals of its leases %s it delivers, make each notice once (I2)',
    async (where) => {
      const port = lab.ports[name];
      const ids: string[] = [];
      for (let place = 1; place <= (port.bulk?.least ?? 0); place += 1) {
        const { journeyId } = await lab.citizen();
        const payload = noticePayload(String(place));
        ids.push(await written(journeyId, { port: name, kind: 'sendNotice', payload, place }));
      }
      const allSent = async () => {
        for (const id of ids) await isSent(id)();
      };
      const first = hangingInBulk(port, where, allSent);
      await dispatcher(name, first.port);
      await eventually(async () => expect(first.seen.hangs).toBe(1));
      await dispatcher(name, port);
      await eventually(async () => expect(first.seen.wakes).toBe(1), 60_000);
      for (const close of closing.splice(0)) await close();
      expect(lab.booked(book, entry)).toBe(ids.length);
      for (const id of ids) expect(await statusOf(id)).toBe('SENT');
    },
    120_000,
  );
});

test('an order to close whose sender wakes after its lease does not follow the one to open (R-09)', async () => {
  const { journeyId } = await lab.citizen();
  await lab.setWebhook(lab.webhookUrl, [webhookSecret]);
  const order = { port: 'NETBANK', payload: {} } as const;
  const toClose = await written(journeyId, { ...order, kind: 'closeLogon' });
  const opened = async () => {
    await lab.database.prisma.outboxMessage.updateMany({
      where: { id: toClose },
      data: { withdrawnAt: new Date(now) },
    });
    await isSent(await written(journeyId, { ...order, kind: 'openLogon', place: 2 }))();
  };
  const first = hanging(lab.ports.NETBANK, 'BEFORE', opened);
  await dispatcher('NETBANK', first.port);
  await eventually(async () => expect(first.seen.hangs).toBe(1));
  await dispatcher('NETBANK', lab.ports.NETBANK);
  await eventually(async () => expect(first.seen.wakes).toBe(1), 30_000);
  await eventually(async () => expect(await statusOf(toClose)).toBe('WITHDRAWN'));
  expect(lab.booked('netbank', 'EVENT')).toBe(1);
}, 60_000);

test('Digital Post’s single door takes a message once, though its answer was lost (I2)', async () => {
  const { journeyId } = await lab.citizen();
  const { pool } = lab.database;
  const { faults } = lab.world.systems.context;
  const port = digitalPostPort({
    ...{ url: lab.urls.digitalPost, over: lab.lines.digitalPost, memoVersion: '1.2' },
    sender: { cvr: lab.senderCvr, label: 'Afsender' },
    readPerson: personReader(pool, testVault),
    // Read after the mailbox has been asked for: what is lost is the answer to the message itself.
    readPolicy: () => {
      faults.set('digitalPost', { loseAnswers: true });
      return currentPolicy(pool);
    },
  });
  const of = { port: 'DIGITAL_POST', kind: 'sendNotice', payload: noticePayload('1') } as const;
  const message = leased({ ...of, journeyId });
  await expect(port.send(message)).rejects.toMatchObject({ name: 'TryAgain', fault: 'THEIRS' });
  expect(lab.booked('digitalPost', 'MEMO')).toBe(1);
  faults.set('digitalPost', {});
  const again = { ...message, attempts: 2 };
  expect(await lab.ports.DIGITAL_POST.send(again)).toMatchObject({ status: 'SENT' });
  expect(lab.booked('digitalPost', 'MEMO')).toBe(1);
});
