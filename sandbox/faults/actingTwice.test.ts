import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { cprOf, openSystemsForTest, put } from '../testing/sandboxForTest.js';
import { actingTwice } from './actingTwice.js';
import { noFaults } from './faults.js';

function counting() {
  const heard: string[] = [];
  const app = new Hono().put('/', async (request) => {
    heard.push(await request.req.text());
    return request.text(`answer ${heard.length}`);
  });
  return { heard, fetch: (request: Request) => app.fetch(request) };
}

const said = () => new Request('http://sandbox/', { method: 'PUT', body: 'all of it' });

test('one request in so many is carried out twice, whole both times, and answered once', async () => {
  const { heard, fetch } = counting();
  const draws = [0.01, 0.5, 0.04];
  const faults = { ...noFaults, actTwice: 0.05 };
  const twice = actingTwice(
    fetch,
    () => faults,
    () => draws.shift() ?? 1,
  );
  const answers = [];
  for (const _request of [1, 2, 3]) answers.push(await (await twice(said())).text());
  expect(answers).toEqual(['answer 2', 'answer 3', 'answer 5']);
  expect(heard).toEqual(Array(5).fill('all of it'));
});

test('without that fault nothing is done twice', async () => {
  const { heard, fetch } = counting();
  await actingTwice(
    fetch,
    () => noFaults,
    () => 0,
  )(said());
  expect(heard).toHaveLength(1);
});

test('a system that keeps to its keys does once what it is asked twice', async () => {
  const world = await openSystemsForTest();
  world.systems.context.faults.set('mitId', { actTwice: true });
  const order = { cpr: cprOf(1), userId: 'mette.j', means: 'APP', delivery: null };
  const answer = await world.ask('mitId', `/enrolments/${randomUUID()}`, put(order));
  // The second time it was known.
  expect(answer.status).toBe(200);
  const book = readFileSync(join(world.dataFolder, 'mitId.jsonl'), 'utf8');
  expect(book.match(/"type":"ENROLMENT"/g)).toHaveLength(1);
  await world.end();
});
