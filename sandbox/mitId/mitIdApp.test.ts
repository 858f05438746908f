import { z } from 'zod';
import {
  cprOf,
  eventPage,
  jsonOf,
  openSystemsForTest,
  post,
  put,
} from '../testing/sandboxForTest.js';
import { day, hour, minute } from '../time/duration.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const bothLanguages = { da: expect.any(String), en: expect.any(String) };
const app = (number: number, userId: string) => ({
  cpr: cprOf(number),
  userId,
  means: 'APP',
  delivery: null,
});
const device = (number: number, delivery = 'POST') => ({
  ...app(number, `device ${number}`),
  means: 'CODE_DISPLAY',
  delivery,
});
const ask = (path: string, init?: RequestInit) => world.ask('mitId', path, init);
const enrol = (id: string, body: unknown) => ask(`/enrolments/${id}`, put(body));
const secrets = { pin: '271828', password: 'fire ord er nok' };
const sentCode = z.object({ code: z.string() });
const newCode = async (enrolmentId: string, by = 'SMS') =>
  (await jsonOf(ask('/citizen/code', post({ enrolmentId, by })), sentCode)).code;
/** With the code that was just sent, unless another is typed. */
const activate = async (id: string, number: number, code?: string) =>
  ask(
    '/citizen/activate',
    post({
      ...{ cpr: cprOf(number), enrolmentId: id, ...secrets },
      code: code ?? (await newCode(id)),
    }),
  );
const events = async () => (await jsonOf(ask('/events'), eventPage)).events;
const typesOf = async () => (await events()).map(({ type }) => type);

test('the same enrolment twice is one; the same id for something else is refused', async () => {
  expect((await enrol('a', app(1, 'mette'))).status).toBe(201);
  expect((await enrol('a', app(1, 'METTE'))).status).toBe(200);
  const other = await enrol('a', app(1, 'another'));
  expect([other.status, await other.json()]).toMatchObject([422, { code: 'ENROLMENT_DIFFERS' }]);
});

test('two user-IDs equal in canonical form have one owner (R-17, R-18)', async () => {
  await enrol('a', app(1, 'blåbær'));
  const taken = await enrol('b', app(2, 'BLÅBÆR'.normalize('NFD')));
  expect([taken.status, await taken.json()]).toMatchObject([409, { code: 'USER_ID_TAKEN' }]);
  await world.reopen();
  expect((await enrol('c', app(2, 'Blåbær'))).status).toBe(409);
  expect((await enrol('d', app(2, 'blaabær'))).status).toBe(201);
});

test('a hundred at once for one user-ID: one gets it (R-21)', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => enrol(`e${index}`, app(index, 'Eneste'))),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
});

test('the user-ID of an order that was replaced is free again', async () => {
  await enrol('a', app(1, 'first choice'));
  await enrol('b', app(1, 'second choice'));
  expect((await enrol('c', app(2, 'first choice'))).status).toBe(201);
  expect(await (await activate('a', 1)).json()).toMatchObject({ code: 'REPLACED' });
});

test('an order that was taken back sends no device, cannot be activated, and gives its user-ID back; one in use stays', async () => {
  const withdraw = (id: string) => ask(`/enrolments/${id}/withdrawal`, put({}));
  await enrol('a', device(1));
  expect((await withdraw('a')).status).toBe(200);
  expect((await withdraw('a')).status).toBe(200);
  await world.pass(30 * day);
  expect(await typesOf()).toEqual([]);
  expect(await (await activate('a', 1)).json()).toMatchObject({ code: 'REPLACED' });
  expect((await enrol('c', { ...app(2, 'device 1') })).status).toBe(201);
  await world.pass(2 * minute);
  await activate('c', 2);
  const late = await withdraw('c');
  expect([late.status, await late.json()]).toMatchObject([409, { code: 'ACTIVE_ALREADY' }]);
  expect((await withdraw('nothing')).status).toBe(404);
});

test.each([
  ['abc', 'TOO_SHORT'],
  ['x'.repeat(49), 'TOO_LONG'],
  ['o"neill', 'INVALID_CHARACTER'],
  ['\u212Aelvin', 'INVALID_CHARACTER'],
  [' mette', 'LEADING_OR_TRAILING_SPACE'],
  ['1234567890', 'CPR_LIKE'],
  [cprOf(1), 'CPR_LIKE'],
  [`mette ${cprOf(1)}`, 'CPR_LIKE'],
])('the user-ID %j is refused: %s (R-13 to R-16)', async (userId, code) => {
  const answer = await enrol('a', app(1, userId));
  expect([answer.status, await answer.json()]).toMatchObject([422, { code, text: bothLanguages }]);
});

test('an app is activated at once and told once (R-25)', async () => {
  await enrol('a', app(1, 'mette'));
  await world.pass(2 * minute);
  expect((await activate('a', 1)).status).toBe(200);
  expect((await activate('a', 1)).status).toBe(200);
  expect(await events()).toMatchObject([
    { type: 'ACTIVATED', enrolmentId: 'a', cpr: cprOf(1), userId: 'mette', means: 'APP' },
  ]);
  const status = await (await ask('/status', post({ cpr: cprOf(1) }))).json();
  expect(status).toMatchObject({ active: true, userId: 'mette' });
});

test('a device leaves after days, and counts only when its letter is there too (R-25)', async () => {
  await enrol('a', device(1));
  expect((await activate('a', 1)).status).toBe(409);
  await world.pass(21 * day);
  await world.pass(6 * day);
  expect((await activate('a', 1)).status).toBe(200);
  expect(await typesOf()).toEqual([
    'DEVICE_DISPATCHED',
    'ACTIVATION_LETTER_SENT',
    'DEVICE_ARRIVED',
    'ACTIVATED',
  ]);
});

test('a device ordered before a restart still leaves', async () => {
  await enrol('a', device(1));
  await world.reopen();
  await world.pass(21 * day);
  expect((await typesOf())[0]).toEqual('DEVICE_DISPATCHED');
});

test('a device can be collected from 2022 on, not before (R-04)', async () => {
  const early = await enrol('a', device(1, 'COLLECT'));
  expect([early.status, await early.json()]).toMatchObject([
    422,
    { code: 'CITIZEN_SERVICE_NOT_OPEN' },
  ]);
  await world.pass(90 * day);
  expect((await enrol('a', device(1, 'COLLECT'))).status).toBe(201);
});

test('three wrong codes block until a new one is sent (R-26)', async () => {
  await enrol('a', app(1, 'mette'));
  await world.pass(hour);
  const code = await newCode('a', 'PAPER');
  for (const typed of ['1', '2', '3']) await activate('a', 1, typed);
  expect(await (await activate('a', 1, code)).json()).toMatchObject({ code: 'BLOCKED' });
  expect((await activate('a', 1, await newCode('a'))).status).toBe(200);
});

test('a code on paper holds for 48 hours and no longer (R-26)', async () => {
  await enrol('a', app(1, 'mette'));
  await world.pass(hour);
  const code = await newCode('a', 'PAPER');
  await world.pass(49 * hour);
  expect(await (await activate('a', 1, code)).json()).toMatchObject({ code: 'CODE_EXPIRED' });
});

test('who gets MitID another way is told of without an enrolment (R-01)', async () => {
  await ask('/citizen/enrol', post({ cpr: cprOf(1), userId: 'another way' }));
  await ask('/citizen/changeUserId', post({ cpr: cprOf(1), userId: 'Another Way 2' }));
  expect(await events()).toMatchObject([
    { type: 'ACTIVATED', enrolmentId: null, userId: 'another way' },
    { type: 'USER_ID_CHANGED', enrolmentId: null, userId: 'another way 2' },
  ]);
  expect((await enrol('a', app(2, 'another way'))).status).toBe(201);
});

test('a device ordered once more is sent once more, however often it is asked, and only while it is wanted (R-25)', async () => {
  await enrol('a', device(1));
  await world.pass(30 * day);
  const reorder = async (key: string) =>
    (await ask(`/enrolments/a/reorders/${key}`, put({}))).status;
  expect([await reorder('first'), await reorder('first')]).toEqual([202, 202]);
  await world.pass(30 * day);
  expect((await typesOf()).filter((type) => type === 'DEVICE_DISPATCHED')).toHaveLength(2);
  await activate('a', 1);
  expect(await reorder('second')).toBe(409);
  expect((await ask('/enrolments/b/reorders/x', put({}))).status).toBe(404);
});

test('a device to be collected has come to borgerservice, and its letter follows it, with a code that works (R-25, R-26)', async () => {
  await world.pass(90 * day);
  await enrol('a', { ...device(1, 'COLLECT'), municipality: '0751' });
  await world.pass(27 * day);
  const told = await events();
  expect(told).toMatchObject([
    { type: 'DEVICE_DISPATCHED', enrolmentId: 'a' },
    { type: 'ACTIVATION_LETTER_SENT', enrolmentId: 'a', validUntil: expect.any(String) },
    { type: 'DEVICE_ARRIVED', enrolmentId: 'a', place: 'Borgerservice 0751' },
  ]);
});

test('after a restart a device that was under way still arrives, once', async () => {
  await enrol('a', device(1));
  for (let days = 0; days < 26; days += 1) {
    await world.pass(day);
    await world.reopen();
  }
  expect((await typesOf()).sort()).toEqual([
    'ACTIVATION_LETTER_SENT',
    'DEVICE_ARRIVED',
    'DEVICE_DISPATCHED',
  ]);
});

test('an authenticator beside an active one is told of by MitID’s own id of it (R-29)', async () => {
  await enrol('a', app(1, 'mette'));
  await world.pass(2 * minute);
  await activate('a', 1);
  await enrol('b', app(1, 'another id'));
  await world.pass(2 * minute);
  await activate('b', 1);
  expect((await events()).slice(1)).toMatchObject([
    { type: 'AUTHENTICATOR_ADDED', authenticatorId: 'b', means: 'APP' },
  ]);
  const status = await (await ask('/status', post({ cpr: cprOf(1) }))).json();
  expect(status).toMatchObject({ active: true, userId: 'mette' });
});

const active = async (id: string, number: number, more: object = {}) => {
  await world.pass(2 * minute);
  const code = 'code' in more ? undefined : await newCode(id);
  const body = post({ cpr: cprOf(number), enrolmentId: id, code, ...secrets, ...more });
  const answer = await ask('/citizen/activate', body);
  return answer.status === 200 ? 'ACTIVE' : codeIn.parse(await answer.json()).code;
};
const codeIn = z.object({ code: z.string() });
const block = async (id: string, number: number) =>
  (await ask(`/authenticators/${id}/block`, put({ cpr: cprOf(number) }))).status;
const isActive = async (number: number) =>
  (await jsonOf(ask('/status', post({ cpr: cprOf(number) })), z.object({ active: z.boolean() })))
    .active;

test('at most three apps, also of those ordered before and activated at once; a fourth changes nothing (R-26)', async () => {
  for (const id of ['a', 'b']) {
    await enrol(id, app(1, 'mette'));
    expect(await active(id, 1)).toBe('ACTIVE');
  }
  await enrol('c', app(1, 'mette'));
  const code = await newCode('c');
  const both = await Promise.all([active('c', 1, { code }), active('c', 1, { code })]);
  expect(both).toEqual(['ACTIVE', 'ACTIVE']);
  const fourth = await enrol('d', app(1, 'mette'));
  expect([fourth.status, await fourth.json()]).toMatchObject([422, { code: 'TOO_MANY_APPS' }]);
  expect((await typesOf()).filter((type) => type === 'AUTHENTICATOR_ADDED')).toHaveLength(2);
});

test('a PIN that is none, and a device of somebody else, change nothing (R-26)', async () => {
  await enrol('a', app(1, 'mette'));
  expect(await active('a', 1, { pin: '12345' })).toBe('PIN_NOT_SIX_DIGITS');
  expect(await active('a', 2)).toBe('UNKNOWN_ENROLMENT');
  expect(await typesOf()).toEqual([]);
  expect(await active('a', 1, { pin: '123456' })).toBe('ACTIVE');
});

test.each([
  ['CODE_MISSING', 'APP', { code: undefined }],
  ['PIN_MISSING', 'APP', { pin: undefined }],
  ['PASSWORD_MISSING', 'CODE_DISPLAY', { password: undefined }],
])(
  'an activation that leaves something out is refused: %s, and changes nothing (R-26)',
  async (code, means, more) => {
    await enrol('a', means === 'APP' ? app(1, 'mette') : device(1));
    await world.pass(27 * day);
    expect(await active('a', 1, more)).toBe(code);
    expect(await typesOf()).not.toContain('ACTIVATED');
    expect(await active('a', 1)).toBe('ACTIVE');
  },
);

test('a code by SMS holds for half an hour and no longer (R-26)', async () => {
  await enrol('a', app(1, 'mette'));
  await world.pass(hour);
  const code = await newCode('a', 'SMS');
  await world.pass(31 * minute);
  expect(await active('a', 1, { code })).toBe('CODE_EXPIRED');
});

test('another code display closes the one before, which is told after it (R-26)', async () => {
  for (const id of ['a', 'b']) {
    await enrol(id, device(1));
    await world.pass(27 * day);
    expect(await active(id, 1, { password: 'otte tegn' })).toBe('ACTIVE');
  }
  expect((await events()).slice(-2)).toMatchObject([
    { type: 'AUTHENTICATOR_ADDED', authenticatorId: 'b' },
    { type: 'AUTHENTICATOR_ENDED', authenticatorId: 'a', why: 'REPLACED', active: true },
  ]);
});

test('a lost authenticator is blocked once and told once; somebody else’s is unknown (R-38)', async () => {
  await enrol('a', app(1, 'mette'));
  await active('a', 1);
  expect([await block('a', 2), await isActive(1)]).toEqual([404, true]);
  expect([await block('a', 1), await block('a', 1), await isActive(1)]).toEqual([200, 200, false]);
  await world.reopen();
  expect((await events()).slice(1)).toMatchObject([
    { type: 'AUTHENTICATOR_ENDED', authenticatorId: 'a', why: 'LOST', active: false },
  ]);
  await enrol('b', app(1, 'another name'));
  expect(await active('b', 1)).toBe('ACTIVE');
  expect((await events()).at(-1)).toMatchObject({ type: 'ACTIVATED', userId: 'mette' });
});

test('a device lost in the post is blocked, and cannot be activated any more', async () => {
  await enrol('a', device(1));
  await world.pass(27 * day);
  expect(await block('a', 1)).toBe(200);
  expect(await active('a', 1)).toBe('BLOCKED');
  await enrol('b', device(1));
  await world.pass(27 * day);
  expect(await active('b', 1)).toBe('ACTIVE');
});

test('who gives MitID up has none: each authenticator is told as ended, the last with that word', async () => {
  for (const id of ['a', 'b']) {
    await enrol(id, app(1, 'mette'));
    await active(id, 1);
  }
  await ask('/citizen/close', post({ cpr: cprOf(1) }));
  expect((await events()).slice(-2)).toMatchObject([
    { type: 'AUTHENTICATOR_ENDED', authenticatorId: 'a', active: true },
    { type: 'AUTHENTICATOR_ENDED', authenticatorId: 'b', active: false },
  ]);
  expect(await isActive(1)).toBe(false);
});
