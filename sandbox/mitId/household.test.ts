import { z } from 'zod';
import { cprOf, jsonOf, openSystemsForTest, post, put } from '../testing/sandboxForTest.js';
import { minute } from '../time/duration.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const ask = (path: string, init?: RequestInit) => world.ask('mitId', path, init);
const code = z.object({ code: z.string() });

/** An app is ordered and put on a telephone, with a PIN of its owner's own. */
async function putsApp(person: number, id: string, phone?: string, pin = '271828') {
  const order = { cpr: cprOf(person), userId: `bruger-${person}`, means: 'APP', delivery: null };
  const ordered = await ask(`/enrolments/${id}`, put(order));
  if (!ordered.ok) return (await jsonOf(ordered, code)).code;
  await world.pass(2 * minute);
  const sent = await jsonOf(ask('/citizen/code', post({ enrolmentId: id, by: 'SMS' })), code);
  const typed = { cpr: cprOf(person), enrolmentId: id, code: sent.code, pin, phone };
  const answer = await ask('/citizen/activate', post(typed));
  return answer.ok ? 'ACTIVE' : (await jsonOf(answer, code)).code;
}

const authenticator = z.object({ id: z.string(), state: z.string() });
const status = z.object({ userId: z.string(), authenticators: z.array(authenticator) });

async function alive(person: number) {
  const known = await jsonOf(ask('/status', post({ cpr: cprOf(person) })), status);
  const active = known.authenticators.filter(({ state }) => state === 'ACTIVE');
  return [known.userId, ...active.map(({ id }) => id)];
}

const block = (person: number, id: string) =>
  ask(`/authenticators/${id}/block`, put({ cpr: cprOf(person) }));

test('a household has its apps on one telephone, each with an own user-ID and PIN (R-28)', async () => {
  expect(await putsApp(1, 'mor', 'køkken', '271828')).toBe('ACTIVE');
  expect(await putsApp(2, 'far', 'køkken', '12')).toBe('PIN_NOT_SIX_DIGITS');
  expect(await putsApp(2, 'far', 'køkken', '314159')).toBe('ACTIVE');
  expect(await alive(1)).toEqual(['bruger-1', 'mor']);
  expect(await alive(2)).toEqual(['bruger-2', 'far']);
});

test('what one of them loses ends for nobody else, and nobody ends another’s (R-28)', async () => {
  await putsApp(1, 'mor', 'køkken');
  await putsApp(2, 'far', 'køkken');
  expect((await block(2, 'mor')).status).toBe(404);
  expect((await block(1, 'mor')).status).toBe(200);
  expect(await alive(1)).toEqual(['bruger-1']);
  expect(await alive(2)).toEqual(['bruger-2', 'far']);
});

test('a second app on the same telephone takes the place of its owner’s first, also after a restart (R-26, R-28)', async () => {
  await putsApp(1, 'a', 'køkken');
  await putsApp(2, 'far', 'køkken');
  expect(await putsApp(1, 'b', 'køkken')).toBe('ACTIVE');
  expect(await alive(1)).toEqual(['bruger-1', 'b']);
  expect(await putsApp(1, 'c', 'lommen')).toBe('ACTIVE');
  await world.reopen();
  expect(await alive(1)).toEqual(['bruger-1', 'b', 'c']);
  expect(await alive(2)).toEqual(['bruger-2', 'far']);
});

test('others on the telephone do not count against its owner’s three (R-26, R-28)', async () => {
  await putsApp(2, 'far', 'en');
  for (const [id, phone] of Object.entries({ a: 'en', b: 'to', c: 'tre' }))
    expect(await putsApp(1, id, phone)).toBe('ACTIVE');
  expect(await putsApp(1, 'd', 'fire')).toBe('TOO_MANY_APPS');
  expect(await alive(1)).toEqual(['bruger-1', 'a', 'b', 'c']);
});
