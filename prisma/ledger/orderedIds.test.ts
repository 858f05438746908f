import { randomUUID } from 'node:crypto';
import { type CanonicalUserId, canonicalForm, instant } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import type { StepWrite } from '../journey/stepWrite.js';
import { writeStep } from '../journey/writeStep.js';
import { leaseOutbox } from '../outbox/leaseOutbox.js';
import { settleOutbox } from '../outbox/settleOutbox.js';
import { aStep, dayOfTest } from '../testing/aStep.js';
import { type SeededCitizen, seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';

const until = instant(Date.UTC(2023, 0, 1));
const dimensions = { banks: [], wave: null, municipality: '0101', ageBand: '30-44', means: null };
const place = { state: 'WINDOW_OPEN', isOverdue: false, dimensions } as const;
let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const id = (text: string): CanonicalUserId => canonicalForm(text);

async function step({ journeyId }: SeededCitizen, write: Partial<StepWrite>) {
  const { version } = await database.prisma.journey.findUniqueOrThrow({ where: { id: journeyId } });
  return writeStep(database.pool, {
    ...aStep({ journeyId, version, before: place, after: place }),
    ...write,
  });
}

/** The citizen chooses a user-ID, in place of another, whose order is withdrawn where nobody has it in hand. */
const choose = (citizen: SeededCitizen, text: string, former?: string) =>
  step(citizen, {
    ledger: {
      claim: { canonical: id(text), asTyped: text },
      giveUp: former === undefined ? [] : [{ canonical: id(former), until }],
    },
    withdraw: [{ kind: 'beginEnrolment' }],
  });

/** MitID is to be asked for an enrolment under that user-ID. */
function order(citizen: SeededCitizen, text: string) {
  const enrolmentId = randomUUID();
  const row = { port: 'MITID', kind: 'beginEnrolment', bankReg: null } as const;
  const key = { naturalKey: `enrolment/${enrolmentId}`, providerKey: enrolmentId };
  const payload = { enrolmentId, userId: id(text), means: 'APP', delivery: null };
  return step(citizen, { outbox: [{ ...row, ...key, payload, notBefore: dayOfTest(0) }] });
}

async function inHand() {
  const of = { port: 'MITID', limit: 5, leaseMs: 60_000, now: dayOfTest(1) } as const;
  const [message] = await leaseOutbox(database.pool, of);
  if (!message) throw new Error('nothing was leased');
  return message;
}

/** What was ordered goes out, and MitID takes it or will not have it. */
async function send(status: 'SENT' | 'FAILED'): Promise<void> {
  const message = await inHand();
  const tried = { beganAtMs: Date.now(), tookMs: 1 };
  const result = { status, at: dayOfTest(1) };
  await settleOutbox(database.pool, [{ message, result, outcome: {}, tried }]);
}

const held = async ({ citizenId: ownerId }: SeededCitizen) => {
  const rows = await database.prisma.userIdLedger.findMany({
    where: { ownerId },
    orderBy: { canonical: 'asc' },
  });
  return rows.map(({ canonical, status }) => `${canonical} ${status}`);
};

/** Chose a first id and ordered under it. */
async function ordering(text: string, hasNemId = true): Promise<SeededCitizen> {
  const citizen = await seedCitizen(database, { hasNemId });
  await choose(citizen, text);
  await order(citizen, text);
  return citizen;
}

test('an id that MitID has an order under goes to nobody when another is chosen (I4, R-17)', async () => {
  const citizen = await ordering('bestilt');
  await send('SENT');
  await choose(citizen, 'en anden', 'bestilt');
  expect(await held(citizen)).toEqual(['bestilt RESERVED', 'en anden ACTIVE']);
  const other = await seedCitizen(database);
  expect(await choose(other, 'bestilt')).toEqual({ outcome: 'TAKEN' });
});

test('nor does one whose order is in somebody’s hand, also without NemID (I4, R-17)', async () => {
  const citizen = await ordering('i hånden', false);
  await inHand();
  await choose(citizen, 'en tredje', 'i hånden');
  expect(await held(citizen)).toEqual(['en tredje ACTIVE', 'i hånden QUARANTINED']);
});

test('one whose order never went out, or that MitID refused, is free at once (R-17, R-22)', async () => {
  const citizen = await ordering('aldrig sendt');
  await choose(citizen, 'sendt', 'aldrig sendt');
  expect(await held(citizen)).toEqual(['sendt ACTIVE']);
  await order(citizen, 'sendt');
  await send('FAILED');
  await choose(citizen, 'en fjerde', 'sendt');
  expect(await held(citizen)).toEqual(['en fjerde ACTIVE']);
});

test('a later order that MitID took replaces the one before, whose id is free with the next choice (R-22)', async () => {
  const citizen = await ordering('den første');
  await send('SENT');
  await choose(citizen, 'den anden', 'den første');
  await order(citizen, 'den anden');
  await send('SENT');
  await choose(citizen, 'den næste', 'den anden');
  expect(await held(citizen)).toEqual(['den anden RESERVED', 'den næste ACTIVE']);
});

test('one that MitID refused has replaced nothing: what was ordered before can still be activated (I4)', async () => {
  const citizen = await ordering('kan stadig');
  await send('SENT');
  await choose(citizen, 'afvist', 'kan stadig');
  await order(citizen, 'afvist');
  await send('FAILED');
  await step(citizen, { ledger: { giveUp: [{ canonical: id('afvist'), until }] } });
  expect(await held(citizen)).toEqual(['kan stadig RESERVED']);
  const claim = { canonical: id('kan stadig'), asTyped: 'kan stadig' };
  await step(citizen, { ledger: { claim, confirm: id('kan stadig') } });
  expect(await held(citizen)).toEqual(['kan stadig ACTIVE']);
});

test('when MitID tells under which id its owner is enrolled, nothing else is kept for them (R-17, R-22)', async () => {
  const citizen = await ordering('gammelt ønske');
  await send('SENT');
  await choose(citizen, 'nyt ønske', 'gammelt ønske');
  await step(citizen, { ledger: { confirm: id('nyt ønske') } });
  expect(await held(citizen)).toEqual(['nyt ønske ACTIVE']);
});
