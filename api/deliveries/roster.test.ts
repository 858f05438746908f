import { randomUUID } from 'node:crypto';
import { cprOf } from '@overgang/domain';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import {
  announce,
  deliver,
  process,
  type ReceiptLine,
  receiptsOf,
  send,
  stateOf,
} from '../testing/deliver.js';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;
let otherBank: string;

const known = async (n: number, more: object = {}) => {
  const cpr = cprOf(someCpr(n));
  if (cpr === null) throw new Error('no number');
  return seedCitizen(api.database, { cpr, ...more });
};

beforeAll(async () => {
  api = await testApi();
  await seedBank(api.database, '1234');
  await seedBank(api.database, '5678');
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
  otherBank = await api.issuer.token({ sub: 'bank-5678', role: 'BANK', bank: '5678' });
  for (const n of [1, 2, 3]) await known(n);
}, 60_000);
afterAll(() => api.stop(), 30_000);

const row = (n: number, more: object = {}) =>
  `${JSON.stringify({ cpr: someCpr(n), customerReference: `k${n}`, operation: 'ADD', access: 'NETBANK', ...more })}\n`;

const roster = (
  token: string,
  lines: readonly string[],
  more: object = {},
): Promise<ReceiptLine[]> =>
  deliver(api, token, {
    kind: 'ROSTER',
    deliveryId: randomUUID(),
    bytes: lines.join(''),
    count: lines.length,
    ...more,
  });

test('each row gets a receipt with the bank’s own reference and handle, good and bad side by side', async () => {
  const receipts = await roster(bank, [
    row(1),
    row(999),
    'broken\n',
    row(2, { access: 'ALL' }),
    row(1),
    row(2),
  ]);
  expect(receipts.map(({ receipt }) => receipt)).toEqual([
    'ACCEPTED',
    'UNKNOWN_PERSON',
    'INVALID',
    'INVALID',
    'DUPLICATE',
    'ACCEPTED',
  ]);
  expect(receipts[0]).toEqual({
    line: 1,
    receipt: 'ACCEPTED',
    message: expect.stringMatching(/taget ind|taken in/),
    customerReference: 'k1',
    handle: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('a row that is filled in wrongly goes back with the bank’s own reference, where that can be read', async () => {
  const receipts = await roster(bank, [
    row(1, { access: 'ALL' }),
    row(2, { cpr: '3113001234' }),
    row(3, { customerReference: '' }),
    row(3, { customerReference: { cpr: someCpr(3) } }),
    'broken\n',
  ]);
  expect(
    receipts.map(({ receipt, detail, customerReference }) => [receipt, detail, customerReference]),
  ).toEqual([
    ['INVALID', 'FIELDS access', 'k1'],
    ['INVALID', 'FIELDS cpr', 'k2'],
    ['INVALID', 'FIELDS customerReference', undefined],
    ['INVALID', 'FIELDS customerReference', undefined],
    ['INVALID', 'NOT_READABLE', undefined],
  ]);
});

test('a customer without any number is answered with the way they have, and nobody is linked (R-39)', async () => {
  const { cpr: _none, ...numberless } = JSON.parse(row(2));
  const receipts = await roster(bank, [
    `${JSON.stringify({ ...numberless, customerReference: 'n1' })}\n`,
    row(2, { customerReference: 'n2', cpr: null }),
    row(2, { customerReference: 'n3', cpr: '' }),
    row(2, { customerReference: 'n4', cpr: '', access: 'ALL' }),
    row(2, { customerReference: 'n 010190 1234', cpr: '' }),
  ]);
  expect(receipts.map(({ receipt, customerReference }) => [receipt, customerReference])).toEqual([
    ['NO_NUMBER', 'n1'],
    ['NO_NUMBER', 'n2'],
    ['NO_NUMBER', 'n3'],
    ['INVALID', 'n4'],
    ['INVALID', undefined],
  ]);
  expect(receipts[0]?.message).toMatch(/borgerservice/);
  expect(receipts[0]).not.toHaveProperty('handle');
  const csv = ['cpr,customerReference,operation,access\n', ',n5,ADD,NETBANK\n'];
  const [fromCsv] = await roster(bank, csv, { format: 'csv', count: 1 });
  expect(fromCsv).toMatchObject({ receipt: 'NO_NUMBER', customerReference: 'n5' });
});

test('two banks know the same customer under handles of their own, and neither sees the other (R-45)', async () => {
  const [mine] = await roster(bank, [row(1)]);
  const [theirs] = await roster(otherBank, [row(1)]);
  expect([mine?.receipt, theirs?.receipt]).toEqual(['DUPLICATE', 'ACCEPTED']);
  expect(mine?.handle).not.toBe(theirs?.handle);
  const asked = '{ customers { edges { node { handle state } } } }';
  const { body } = await api.graphql(asked, { token: otherBank });
  expect(body.data.customers.edges).toEqual([
    { node: { handle: theirs?.handle, state: 'WAITING' } },
  ]);
});

test('a customer who waits is counted under the new bank without a workflow being started', async () => {
  const journey = await api.database.prisma.journey.findFirstOrThrow({
    where: { citizen: { banks: { some: { bankReg: '5678' } } } },
  });
  expect(journey.dimensions).toMatchObject({ banks: ['1234', '5678'] });
  expect(await api.database.prisma.inboxMessage.count()).toBe(0);
});

test('a CSV roster is read by its header, and a broken line breaks no other', async () => {
  const lines = [
    'cpr,customerReference,operation,access\r\n',
    `${someCpr(3)},"k,3",ADD,MOBILE_BANK\r\n`,
    'too,few\r\n',
    '"never ended,x,ADD,NETBANK\r\n',
    `${someCpr(2)},k2,END,NONE\r\n`,
  ];
  const receipts = await roster(bank, lines, { format: 'csv', count: 4 });
  expect(receipts.map(({ receipt, customerReference }) => [receipt, customerReference])).toEqual([
    ['ACCEPTED', 'k,3'],
    ['INVALID', undefined],
    ['INVALID', undefined],
    ['ACCEPTED', 'k2'],
  ]);
  const ended = await api.database.prisma.bankCustomer.findMany({
    where: { endedAt: { not: null } },
  });
  expect(ended.map(({ bankReg }) => bankReg)).toEqual(['1234']);
});

test('a line break within quotes is part of its field, in pieces of any size, and a broken row breaks no other', async () => {
  await known(31);
  await known(32);
  const bytes = Buffer.from(
    [
      '"cpr","customerReference",operation,access\r\n',
      `${someCpr(31)},"k\r\n""31""",ADD,NETBANK\r\n`,
      `${someCpr(32)},"k"32,ADD,NETBANK\r\n`,
      `"${someCpr(32)},k32,ADD,NETBANK\r\n`,
      `"${someCpr(32)}","k\n32",ADD,NETBANK\r\n`,
    ].join(''),
  );
  for (const size of [10_000, 70]) {
    const of = {
      kind: 'ROSTER',
      deliveryId: randomUUID(),
      bytes,
      count: 4,
      format: 'csv',
    } as const;
    const { id } = (await announce(api, bank, of)).body;
    for (let offset = 0; offset < bytes.length; ) {
      const sent = await send(api, bank, id, offset, bytes.subarray(offset, offset + size));
      const next = Number(sent.headers.get('upload-offset'));
      expect(next).toBeGreaterThan(offset);
      offset = next;
    }
    await process(api);
    const receipts = await receiptsOf(api, bank, id);
    expect(receipts.map(({ receipt }) => receipt === 'INVALID')).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(receipts[0]?.customerReference).toBe('k\r\n"31"');
    expect(receipts[3]?.customerReference).toBe('k\n32');
  }
});

test('who is too young for the bank is not eligible (R-39)', async () => {
  await api.database.prisma.bank.update({ where: { reg: '5678' }, data: { minimumAge: 120 } });
  expect((await roster(otherBank, [row(3)])).map(({ receipt }) => receipt)).toEqual([
    'NOT_ELIGIBLE',
  ]);
});

test("a roster under another bank's CVR is refused", async () => {
  const of = { kind: 'ROSTER', deliveryId: 'x', bytes: row(1), count: 1 } as const;
  const other = await announce(api, bank, { ...of, cvr: '99999999' });
  expect([other.status, other.body.code]).toEqual([422, 'WRONG_BANK']);
  expect((await announce(api, bank, { ...of, cvr: '10000000' })).status).toBe(201);
});

test('a bank delivers no population', async () => {
  const tried = await announce(api, bank, {
    kind: 'POPULATION',
    deliveryId: 'p',
    bytes: '',
    count: 0,
  });
  expect([tried.status, tried.body.code]).toEqual([403, 'NOT_ALLOWED']);
});

test('a delivery that fails from within holds up no other, and is taken up again (I9)', async () => {
  await known(21);
  await known(22);
  const announced = async (line: string) => {
    const of = { kind: 'ROSTER', deliveryId: randomUUID(), bytes: line, count: 1 } as const;
    const { body } = await announce(api, bank, of);
    await send(api, bank, body.id, 0, line);
    return String(body.id);
  };
  const first = await announced(row(21));
  const second = await announced(row(22));
  const { rows } = await api.database.pool.query(
    'SELECT content FROM roster_row WHERE roster_id = $1',
    [first],
  );
  const content = (bytes: Buffer) =>
    api.database.pool.query('UPDATE roster_row SET content = $2 WHERE roster_id = $1', [
      first,
      bytes,
    ]);
  await content(Buffer.from('no sealed text'));
  await expect(process(api)).rejects.toThrow();
  expect((await stateOf(api, bank, second)).answered).toBe(1);
  await content(rows[0].content);
  await process(api);
  expect((await stateOf(api, bank, first)).answered).toBe(1);
});

test('a change of an agreement that is not there makes no customer, and shows nothing (I8)', async () => {
  const { citizenId } = await known(41);
  const wrong = { receipt: 'WRONG_BANK', customerReference: 'k41' };
  const change = row(41, { operation: 'CHANGE', access: 'MOBILE_BANK' });
  expect(await roster(bank, [change])).toMatchObject([wrong]);
  expect(await api.database.prisma.bankCustomer.count({ where: { citizenId } })).toBe(0);
  const rows = [row(41), change, row(41, { operation: 'END' }), change];
  expect(await roster(bank, rows)).toMatchObject([
    { receipt: 'ACCEPTED' },
    { receipt: 'ACCEPTED' },
    { receipt: 'ACCEPTED' },
    wrong,
  ]);
});

test.each(['ndjson', 'csv'] as const)(
  'a row that is no UTF-8 is answered, and nothing is read into it: %s',
  async (format) => {
    const n = format === 'csv' ? 44 : 42;
    await known(n);
    const rowOf = (reference: string) =>
      format === 'csv'
        ? `${someCpr(n)},${reference},ADD,NETBANK\n`
        : row(n, { customerReference: reference });
    const header = format === 'csv' ? 'cpr,customerReference,operation,access\n' : '';
    const [before = '', after = ''] = rowOf('kunde#').split('#');
    const bytes = Buffer.concat([
      Buffer.from(`${header}${before}`),
      Buffer.from([0xe6]),
      Buffer.from(`${after}${rowOf('kundeæ')}`),
    ]);
    const receipts = await roster(bank, [], { bytes, count: 2, format });
    expect(receipts).toMatchObject([
      { receipt: 'INVALID', detail: 'NOT_READABLE' },
      { customerReference: 'kundeæ' },
    ]);
    expect(receipts[0]?.customerReference).toBeUndefined();
  },
);

test('a header that is no text names no column, and holds up nothing', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff]), Buffer.from(`cpr\n${someCpr(3)}\n`)]);
  const receipts = await roster(bank, [], { bytes, count: 1, format: 'csv' });
  expect(receipts.map(({ receipt }) => receipt)).toEqual(['INVALID']);
});

test.each(['ndjson', 'csv'] as const)(
  'a byte order mark before the first row is no part of it: %s',
  async (format) => {
    const n = format === 'csv' ? 45 : 43;
    await known(n);
    const [header, line] =
      format === 'csv'
        ? ['cpr,customerReference,operation,access\n', `${someCpr(n)},k43,ADD,NETBANK\n`]
        : ['', row(n, { customerReference: 'k43' })];
    const receipts = await roster(bank, [], { bytes: `\ufeff${header}${line}`, count: 1, format });
    expect(receipts).toMatchObject([{ customerReference: 'k43', handle: expect.any(String) }]);
  },
);

test('several rows of one person take effect in their order, in one page as in two (R-02)', async () => {
  await known(4);
  const receipts = await roster(bank, [
    row(4),
    row(4, { access: 'VIEW_ONLY' }),
    row(4, { operation: 'END' }),
  ]);
  expect(receipts.map(({ receipt }) => receipt)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
  const handle = receipts[0]?.handle ?? '';
  const link = await api.database.prisma.bankCustomer.findFirstOrThrow({ where: { handle } });
  expect(link).toMatchObject({ access: 'VIEW_ONLY', endedAt: expect.any(Date) });
});

test('text that the database cannot hold is answered, and holds up no other row (I9)', async () => {
  const receipts = await roster(bank, [
    row(3, { customerReference: 'nul\u0000' }),
    row(3, { customerReference: 'half \ud800' }),
    row(3, { customerReference: 'whole \u{1f600}' }),
  ]);
  expect(receipts.map(({ receipt }) => receipt)).toEqual(['INVALID', 'INVALID', 'ACCEPTED']);
});
