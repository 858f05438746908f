import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  announce,
  type Delivered,
  deliver,
  process,
  receiptsOf,
  send,
  stateOf,
} from '../testing/deliver.js';
import { populationLine, someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let operator: string;
beforeAll(async () => {
  api = await testApi();
  operator = await api.issuer.token({ sub: 'nemid-operator', role: 'OPERATOR' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const lines = Array.from({ length: 30 }, (_, n) => populationLine({ cpr: someCpr(n) }));
const file = Buffer.from(lines.join(''));

const manifest = (more: Partial<Delivered> = {}): Delivered => ({
  kind: 'POPULATION',
  deliveryId: randomUUID(),
  bytes: file,
  count: lines.length,
  test: true,
  ...more,
});

const opened = async (more: Partial<Delivered> = {}): Promise<string> =>
  (await announce(api, operator, manifest(more))).body.id;

const offsetOf = async (id: string) => {
  const head = await api.fetch(`/deliveries/${id}`, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${operator}` },
  });
  return Number(head.headers.get('upload-offset'));
};

/** Sends bytes of a longer piece, and breaks off. */
const cutAfter = (id: string, offset: number, bytes: Buffer, more: number): Promise<void> =>
  new Promise((resolve) => {
    const headers = {
      authorization: `Bearer ${operator}`,
      'upload-offset': String(offset),
      'content-length': bytes.length + more,
    };
    const broken = request(`${api.url}/deliveries/${id}`, { method: 'PATCH', headers });
    broken.on('error', () => resolve());
    broken.write(bytes, () => setTimeout(() => broken.destroy(), 200));
  });

test('a file sent in pieces that cut lines anywhere is put together and checked', async () => {
  const id = await opened();
  let offset = 0;
  for (let end = 700; offset < file.length; end += 700) {
    const { status, headers } = await send(api, operator, id, offset, file.subarray(offset, end));
    expect(status).toBe(204);
    offset = Number(headers.get('upload-offset'));
    expect(offset === 0 || file[offset - 1] === 10).toBe(true);
  }
  expect(await stateOf(api, operator, id)).toEqual({ state: 'CHECKED', rows: 30, answered: 0 });
});

test('an upload that breaks off goes on from the last whole line, and its hash still holds', async () => {
  const id = await opened();
  const cut = file.indexOf(10, 5000) + 100;
  await cutAfter(id, 0, file.subarray(0, cut), file.length - cut);
  while ((await offsetOf(id)) === 0) await sleep(20);
  const offset = await offsetOf(id);
  expect(offset).toBe(file.lastIndexOf(10, cut - 1) + 1);
  const wrong = await send(api, operator, id, 0, file);
  expect([wrong.status, wrong.body.code, wrong.headers.get('upload-offset')]).toEqual([
    409,
    'WRONG_OFFSET',
    String(offset),
  ]);
  await send(api, operator, id, offset, file.subarray(offset));
  expect((await stateOf(api, operator, id)).state).toBe('CHECKED');
  await process(api);
  expect(await receiptsOf(api, operator, id)).toHaveLength(30);
});

test('the last line needs no end', async () => {
  const bytes = file.subarray(0, file.length - 1);
  const id = await opened({ bytes });
  await send(api, operator, id, 0, bytes);
  expect(await stateOf(api, operator, id)).toEqual({ state: 'CHECKED', rows: 30, answered: 0 });
});

test('bytes other than the announced ones are refused whole, and no row is answered', async () => {
  const id = await opened({ sha256: 'a'.repeat(64) });
  await send(api, operator, id, 0, file);
  await process(api);
  expect(await stateOf(api, operator, id)).toEqual({
    state: 'REFUSED',
    rows: 30,
    answered: 0,
    refusal: 'HASH_MISMATCH',
    message: expect.stringContaining('sha256'),
  });
  expect(await api.database.prisma.rosterRow.count({ where: { rosterId: id } })).toBe(0);
});

test.each([29, 31])('another number of rows than the announced %i is refused', async (count) => {
  const id = await opened({ count });
  await send(api, operator, id, 0, file);
  const { state, refusal } = await stateOf(api, operator, id);
  expect([state, refusal]).toEqual(['REFUSED', 'COUNT_MISMATCH']);
});

test('announced again a delivery is found; with other contents it is refused', async () => {
  const of = manifest();
  const first = await announce(api, operator, of);
  const again = await announce(api, operator, of);
  expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
  const other = await announce(api, operator, { ...of, count: 1 });
  expect([other.status, other.body.code]).toEqual([422, 'DELIVERY_DIFFERS']);
});

test('a delivery that is closed takes no more', async () => {
  const id = await opened();
  await send(api, operator, id, 0, file);
  const more = await send(api, operator, id, file.length, 'x');
  expect([more.status, more.body.code]).toEqual([409, 'DELIVERY_CLOSED']);
});

test('a manifest that cannot be read gets 400, one too large 413, and a citizen 403', async () => {
  const post = async (token: string, body: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const { status, body: said } = await api.fetch('/deliveries', {
      method: 'POST',
      headers,
      body,
    });
    return [status, said.code];
  };
  expect(await post(operator, '{')).toEqual([400, 'INVALID_INPUT']);
  expect(await post(operator, '{"kind":"KING"}')).toEqual([400, 'INVALID_INPUT']);
  expect(await post(operator, 'x'.repeat(20_000))).toEqual([413, 'BODY_TOO_LARGE']);
  const citizen = await api.issuer.token({ role: 'CITIZEN', citizen: randomUUID() });
  expect((await announce(api, citizen, manifest())).status).toBe(403);
});

test('of a manifest that is filled in wrongly each field is named, with what is wrong with it', async () => {
  const { body } = await api.fetch('/deliveries', {
    method: 'POST',
    headers: { authorization: `Bearer ${operator}`, 'accept-language': 'en' },
    body: JSON.stringify({ ...{ kind: 'KING', deliveryId: 'a', format: 'csv' }, count: -1 }),
  });
  expect(body.fields).toEqual([
    { path: 'kind', code: 'NOT_ONE_OF', message: 'Write one of: POPULATION, CPR, ROSTER.' },
    { path: 'count', code: 'TOO_SMALL', message: 'The number is too small: at least 0.' },
    { path: 'sha256', code: 'MISSING', message: 'The field must be filled in.' },
  ]);
});

test.each(['COUNT_MISMATCH', 'HASH_MISMATCH'])(
  'a file that is refused says why in words: %s',
  async (refusal) => {
    const of = refusal === 'COUNT_MISMATCH' ? { count: 1 } : { sha256: 'a'.repeat(64) };
    const id = await opened(of);
    await send(api, operator, id, 0, file);
    for (const [language, words] of [
      ['da', /^Filen/],
      ['en', /^The file/],
    ] as const) {
      const headers = { authorization: `Bearer ${operator}`, 'accept-language': language };
      const { body } = await api.fetch(`/deliveries/${id}`, { headers });
      expect(body).toMatchObject({
        state: 'REFUSED',
        refusal,
        message: expect.stringMatching(words),
      });
    }
  },
);

test("another sender's delivery is as unknown as one that never was", async () => {
  const id = await opened();
  const stranger = await api.issuer.token({ sub: 'another-operator', role: 'OPERATOR' });
  const asked = await api.fetch(`/deliveries/${id}`, {
    headers: { authorization: `Bearer ${stranger}` },
  });
  expect([asked.status, (await send(api, stranger, id, 0, file)).status]).toEqual([404, 404]);
});

test('an empty file is whole at once when nothing was announced', async () => {
  const receipts = await deliver(api, operator, manifest({ bytes: '', count: 0 }));
  expect(receipts).toEqual([]);
});

test('of a row of sixty megabytes nothing is kept, and a thousand after it are', async () => {
  const huge = `{"cpr":"${'1'.repeat(60_000_000)}"}\n`;
  const bytes = Buffer.from(huge + 'broken\n'.repeat(1000));
  const id = await opened({ bytes, count: 1001 });
  await send(api, operator, id, 0, bytes);
  expect((await stateOf(api, operator, id)).state).toBe('CHECKED');
  const largest = await api.database.pool.query(
    'SELECT max(length(content)) AS bytes FROM roster_row WHERE roster_id = $1',
    [id],
  );
  expect(largest.rows[0].bytes).toBeLessThan(100);
}, 120_000);

describe.each(['\n', '\r\n', '  \n\n', '  '])(
  'a file that ends in %j after its last row',
  (blank) => {
    const bytes = Buffer.concat([file, Buffer.from(blank)]);
    const state = async (id: string) => (await stateOf(api, operator, id)).state;
    const finish = async (id: string) => {
      const offset = await offsetOf(id);
      await send(api, operator, id, offset, bytes.subarray(offset));
      return state(id);
    };

    test('is taken in whole', async () => {
      expect(await finish(await opened({ bytes }))).toBe('CHECKED');
    });

    test('can be sent on after a connection that broke off before that end, or within it', async () => {
      for (const part of [file.length, bytes.length - 1]) {
        const id = await opened({ bytes });
        await cutAfter(id, 0, bytes.subarray(0, part), bytes.length - part);
        while ((await offsetOf(id)) === 0) await sleep(20);
        expect(await state(id)).toBe('RECEIVING');
        expect(await finish(id)).toBe('CHECKED');
      }
    });

    test('can have that end in a piece of its own, also when its rows were forgotten meanwhile', async () => {
      const [id, other] = [await opened({ bytes }), await opened({ bytes })];
      await send(api, operator, id, 0, file);
      await send(api, operator, other, 0, file);
      expect(await finish(id)).toBe('CHECKED');
      await process(api);
      expect(await receiptsOf(api, operator, id)).toHaveLength(30);
      expect(await finish(other)).toBe('CHECKED');
      await process(api);
      expect(await receiptsOf(api, operator, other)).toHaveLength(30);
    });
  },
);

test('bytes that were broken on their way are sent anew under the same delivery', async () => {
  const id = await opened();
  await send(api, operator, id, 0, Buffer.from(String(file).replace('0101', '0102')));
  expect((await stateOf(api, operator, id)).refusal).toBe('HASH_MISMATCH');
  await process(api);
  expect(await offsetOf(id)).toBe(0);
  await send(api, operator, id, 0, file);
  expect(await stateOf(api, operator, id)).toEqual({ state: 'CHECKED', rows: 30, answered: 0 });
});
