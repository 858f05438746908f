import { randomUUID } from 'node:crypto';
import { foldProgress } from '@overgang/prisma';
import { deliver, process, type ReceiptLine } from '../testing/deliver.js';
import { nemId, populationLine, someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let operator: string;
beforeAll(async () => {
  api = await testApi();
  operator = await api.issuer.token({ sub: 'nemid-operator', role: 'OPERATOR' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const population = (lines: readonly string[], more: object = {}): Promise<ReceiptLine[]> =>
  deliver(api, operator, {
    kind: 'POPULATION',
    deliveryId: randomUUID(),
    bytes: lines.join(''),
    count: lines.length,
    ...more,
  });

const codes = (receipts: readonly ReceiptLine[]) => receipts.map(({ receipt }) => receipt);

test('five hundred persons are taken up, each counted once', async () => {
  const lines = Array.from({ length: 500 }, (_, n) =>
    populationLine({ cpr: someCpr(n), nemIds: [nemId([`somebody${n}`])] }),
  );
  const receipts = await population(lines);
  expect(new Set(codes(receipts))).toEqual(new Set(['ACCEPTED']));
  expect(await api.database.prisma.journey.count({ where: { state: 'WAITING' } })).toBe(500);
  while ((await foldProgress(api.database.pool, 1_000)) > 0);
  const total = await api.database.prisma.progressCount.aggregate({
    where: { dimension: 'TOTAL', state: 'WAITING' },
    _sum: { net: true },
  });
  expect(total._sum.net).toBe(500);
}, 60_000);

test('no CPR number and no name is left among the rows once they are answered', async () => {
  const left = await api.database.prisma.rosterRow.count({ where: { content: { not: null } } });
  expect(left).toBe(0);
});

test('broken rows are answered one by one, and good ones go on', async () => {
  const receipts = await population([
    'not json\n',
    populationLine({ cpr: '3113001234' }),
    populationLine({ cpr: someCpr(1000), language: 'se', municipality: 5 }),
    populationLine({ cpr: someCpr(1001) }),
    populationLine({ cpr: someCpr(1001) }),
    `{"cpr":"${'9'.repeat(5_000_000)}"}\n`,
    populationLine({ cpr: someCpr(1002), nemIds: [] }),
  ]);
  expect(receipts.map(({ receipt, detail }) => [receipt, detail])).toEqual([
    ['INVALID', 'NOT_READABLE'],
    ['INVALID', 'FIELDS cpr'],
    ['INVALID', 'FIELDS municipality language'],
    ['ACCEPTED', undefined],
    ['DUPLICATE', undefined],
    ['INVALID', 'ROW_TOO_LONG'],
    ['ACCEPTED', undefined],
  ]);
});

test('who has MitID already is enrolled from the start (R-01)', async () => {
  await population([populationLine({ cpr: someCpr(1100), mitIdActive: true })]);
  const enrolled = await api.database.prisma.journey.findMany({ where: { state: 'ENROLLED' } });
  expect(enrolled).toHaveLength(1);
});

test('a NemID user-ID is reserved unless MitID refuses it, and a CPR number is kept nowhere (R-20)', async () => {
  const cpr = someCpr(1200);
  const ids = ['Anna Karlsson', 'tom"o"tom', cpr, `anna${cpr}`, '987654321'];
  await population([populationLine({ cpr, nemIds: [nemId(ids)] })]);
  const stored = await api.database.prisma.nemIdUserId.findMany({
    where: {
      nemId: { citizen: { journey: { createdAt: { gt: new Date(0) } } } },
      OR: [{ canonical: { in: ['anna karlsson', 'tom"o"tom', '987654321'] } }, { canonical: null }],
    },
  });
  const outcomes = stored.map(({ kind, canonical, outcome, reason }) => [
    kind,
    canonical,
    outcome,
    reason,
  ]);
  expect(outcomes).toEqual(
    expect.arrayContaining([
      ['SELF_CHOSEN', 'anna karlsson', 'RESERVED', null],
      ['SELF_CHOSEN', 'tom"o"tom', 'NOT_TRANSFERABLE', 'INVALID_CHARACTER'],
      ['CPR_NUMBER', null, 'NOT_TRANSFERABLE', 'OWN_CPR'],
      ['SELF_CHOSEN', null, 'NOT_TRANSFERABLE', 'OWN_CPR'],
      ['NEMID_NUMBER', '987654321', 'RESERVED', null],
    ]),
  );
  const ledger = await api.database.prisma.userIdLedger.findMany({
    select: { canonical: true, asTyped: true },
  });
  expect(JSON.stringify(ledger)).not.toContain(cpr);
});

test('of two equal NemID ids the earlier issued one keeps it, in whichever order they are delivered (R-21)', async () => {
  const line = (n: number, text: string, at: string) =>
    populationLine({ cpr: someCpr(n), nemIds: [nemId([text], at)] });
  await population([
    line(1300, 'Peter P', '2012-01-01T10:00:00Z'),
    line(1301, 'peter p', '2011-01-01T10:00:00Z'),
  ]);
  await population([line(1302, 'PETER P', '2010-01-01T10:00:00Z')]);
  const rows = await api.database.prisma.nemIdUserId.findMany({
    where: { canonical: 'peter p' },
    orderBy: { issuedAt: 'asc' },
  });
  expect(rows.map(({ outcome }) => outcome)).toEqual(['RESERVED', 'CONFLICT', 'CONFLICT']);
});

test('a trial gets receipts and changes nothing', async () => {
  const before = await api.database.prisma.citizen.count();
  expect(codes(await population([populationLine({ cpr: someCpr(1400) })], { test: true }))).toEqual(
    ['ACCEPTED'],
  );
  expect(await api.database.prisma.citizen.count()).toBe(before);
  expect(await api.database.prisma.userIdLedger.count({ where: { ownerId: randomUUID() } })).toBe(
    0,
  );
});

test('a person delivered again is a duplicate, and one who moved is brought up to date and counted anew', async () => {
  const cpr = someCpr(1500);
  await population([populationLine({ cpr, municipality: '0147' })]);
  expect(codes(await population([populationLine({ cpr, municipality: '0147' })]))).toEqual([
    'DUPLICATE',
  ]);
  expect(codes(await population([populationLine({ cpr, municipality: '0751' })]))).toEqual([
    'ACCEPTED',
  ]);
  const moved = await api.database.prisma.journey.findFirstOrThrow({
    where: { citizen: { municipality: '0751' } },
  });
  expect([moved.version, moved.dimensions]).toEqual([
    1,
    expect.objectContaining({ municipality: '0751' }),
  ]);
});

test('a known person’s new NemID, new user-ID and block are taken up, and said again they are known (I9, R-20, R-38)', async () => {
  const cpr = someCpr(1550);
  const municipality = '0846';
  const first = nemId(['ib ibsen'], '2011-02-01T10:00:00Z');
  const line = (...nemIds: object[]) => population([populationLine({ cpr, municipality, nemIds })]);
  await line(first);
  const named = {
    ...first,
    userIds: [...first.userIds, { text: 'ibs nye', issuedAt: '2021-03-01T10:00:00Z' }],
  };
  const blocked = { ...named, state: 'BLOCKED', keyApp: true };
  const second = nemId(['ibs andet', cpr], '2021-05-01T10:00:00Z');
  for (const delivered of [[named], [blocked], [blocked, second]]) {
    expect(codes(await line(...delivered))).toEqual(['ACCEPTED']);
    expect(await line(...delivered)).toMatchObject([{ receipt: 'DUPLICATE' }]);
  }
  const citizen = await api.database.prisma.citizen.findFirstOrThrow({
    where: { municipality },
    include: { nemIds: { include: { userIds: true }, orderBy: { issuedOn: 'asc' } } },
  });
  expect(citizen.nemIds.map(({ state, hasKeyApp }) => [state, hasKeyApp])).toEqual([
    ['BLOCKED', true],
    ['ACTIVE', false],
  ]);
  const owned = await api.database.prisma.userIdLedger.findMany({
    where: { ownerId: citizen.id },
    orderBy: { canonical: 'asc' },
  });
  expect(owned.map(({ canonical }) => canonical)).toEqual(['ib ibsen', 'ibs andet', 'ibs nye']);
});

test('a journey under way hears of a NemID that is unblocked, or whose ID information is in order (I9, R-06, R-38)', async () => {
  const cpr = someCpr(1551);
  const municipality = '0849';
  const standing = (more: object) =>
    population([
      populationLine({ cpr, municipality, nemIds: [{ ...nemId(['ida ibsen']), ...more }] }),
    ]);
  await standing({ state: 'BLOCKED', idUpdateRequired: true });
  const { id: journeyId } = await api.database.prisma.journey.findFirstOrThrow({
    where: { citizen: { municipality } },
  });
  await api.database.prisma.journey.update({
    where: { id: journeyId },
    data: { state: 'ID_UPDATE_REQUIRED' },
  });
  await standing({});
  const told = await api.database.prisma.inboxMessage.findMany({ where: { journeyId } });
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['idUpdated', 'nemIdUnblocked']);
});

test('what others have the word about is not taken from a second delivery, and the receipt says so (I9)', async () => {
  const cpr = someCpr(1552);
  const municipality = '0851';
  const line = (mitIdActive: boolean) =>
    population([populationLine({ cpr, municipality, mitIdActive, nemIds: [nemId(['bo bo'])] })]);
  await line(false);
  expect(await line(true)).toMatchObject([
    { receipt: 'DUPLICATE', detail: 'NOT_TAKEN mitIdActive' },
  ]);
  await api.database.prisma.nemId.updateMany({
    where: { citizen: { municipality } },
    data: { state: 'RETIRED' },
  });
  expect(await line(false)).toMatchObject([{ receipt: 'DUPLICATE', detail: 'NOT_TAKEN nemIds' }]);
});

test('an e-mail address is kept where it can be used, and nobody is refused for one that cannot (R-46)', async () => {
  const one = { cpr: someCpr(1201), name: 'Kirsten Test', email: 'kirsten@mail.example' };
  const other = { cpr: someCpr(1202), name: 'Karen Test', email: 'a@b.example, c@d.example' };
  expect(codes(await population([populationLine(one), populationLine(other)]))).toEqual([
    'ACCEPTED',
    'ACCEPTED',
  ]);
  const emailOf = async (name: string) =>
    (await api.database.prisma.citizen.findFirstOrThrow({ where: { name } })).email;
  expect([await emailOf(one.name), await emailOf(other.name)]).toEqual([one.email, null]);
  await population([populationLine({ ...one, email: 'new@mail.example' })]);
  expect(await emailOf(one.name)).toBe('new@mail.example');
});

test('deaths and moves of the CPR feed reach the journeys (R-44)', async () => {
  await population(
    [1600, 1601, 1602].map((n) => populationLine({ cpr: someCpr(n), municipality: '0999' })),
  );
  const event = (of: object) => `${JSON.stringify({ on: '2021-11-01', ...of })}\n`;
  const receipts = await deliver(api, operator, {
    kind: 'CPR',
    deliveryId: 'feed-1',
    count: 6,
    bytes: [
      event({ cpr: someCpr(1600), event: 'DIED' }),
      event({ cpr: someCpr(1600), event: 'DIED' }),
      event({
        cpr: someCpr(1601),
        event: 'MOVED',
        addressLines: ['Ny Vej 2'],
        municipality: '0101',
      }),
      event({ cpr: someCpr(1602), event: 'NUMBER_CHANGED', newCpr: someCpr(1601) }),
      event({ cpr: someCpr(9999), event: 'TURNED_15' }),
      event({ cpr: someCpr(1601), event: 'MARRIED' }),
    ].join(''),
  });
  expect(receipts.map(({ receipt, detail }) => [receipt, detail])).toEqual([
    ['ACCEPTED', undefined],
    ['DUPLICATE', undefined],
    ['ACCEPTED', undefined],
    ['INVALID', 'NUMBER_IN_USE'],
    ['UNKNOWN_PERSON', undefined],
    ['INVALID', 'FIELDS event'],
  ]);
  const told = await api.database.prisma.inboxMessage.findMany({
    where: { kind: 'personChanged' },
  });
  expect(told).toHaveLength(1);
});

test('a moment that programme time does not know is answered, and holds up no other row (I9)', async () => {
  const issued = (n: number, issuedAt: string) =>
    populationLine({ cpr: someCpr(n), nemIds: [nemId([`navn ${n}`], issuedAt)] });
  const receipts = await population([
    issued(1650, '9999-12-31T23:00:00Z'),
    issued(1651, '2015-01-01T00:00:00Z'),
  ]);
  expect(receipts.map(({ receipt }) => receipt)).toEqual(['INVALID', 'ACCEPTED']);
});

test('processing that is called again, or twice at once, answers each row once', async () => {
  const lines = [1700, 1701, 1702].map((n) => populationLine({ cpr: someCpr(n) }));
  await population(lines);
  expect(await Promise.all([process(api), process(api)])).toEqual([0, 0]);
});

test('a changed number changes what it says of the person, and the rest of the file knows them by it (R-40)', async () => {
  const replacement = '610190 1801'.replace(' ', '');
  await population([populationLine({ cpr: replacement, municipality: '0825' })]);
  const whose = () =>
    api.database.prisma.citizen.findFirstOrThrow({ where: { municipality: '0825' } });
  expect((await whose()).identifiedBy).toBe('REPLACEMENT');
  const receipts = await deliver(api, operator, {
    kind: 'CPR',
    deliveryId: 'feed-number',
    count: 2,
    bytes: [
      { cpr: replacement, event: 'NUMBER_CHANGED', newCpr: '0201901802' },
      { cpr: '0201901802', event: 'TURNED_15' },
    ]
      .map((event) => `${JSON.stringify({ on: '2021-11-02', ...event })}\n`)
      .join(''),
  });
  expect(receipts.map(({ receipt }) => receipt)).toEqual(['ACCEPTED', 'ACCEPTED']);
  const { identifiedBy, birthDate } = await whose();
  expect([identifiedBy, birthDate.toISOString().slice(0, 10)]).toEqual(['CPR', '1990-01-02']);
});
