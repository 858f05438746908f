import { buildPopulation } from '../../../population/buildPopulation.js';
import { People } from '../../../population/people.js';
import { openSystemsForTest, programmeStart } from '../../../testing/sandboxForTest.js';
import { day } from '../../../time/duration.js';
import { Diary } from '../diary.js';
import { logOnRefusal } from './logOnRefusal.js';
import { NemIdLife } from './nemIdLife.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
let diary: Diary;
const people = new People(buildPopulation(7, 400));
beforeEach(async () => {
  world = await openSystemsForTest(people);
  diary = new Diary(world.systems.context);
});
afterEach(async () => {
  diary.close();
  await world.end();
});

const live = () => {
  const { systems } = world;
  new NemIdLife({ people, systems, system: systems.context, diary }).start(programmeStart);
};
const typesTold = () => new Set(world.systems.nemId.events.map(({ type }) => type));

test('among four hundred lives every trouble with NemID comes about, and passes (R-10, R-33 to R-38)', async () => {
  live();
  await world.pass(75 * day);
  expect(typesTold()).toEqual(
    new Set([
      'OUT_OF_KEYS',
      'AWAITING_CARD',
      'AWAITING_PASSWORD',
      'BLOCKED',
      'UNBLOCKED',
      'DELETED',
    ]),
  );
  const { systems } = world;
  const user = { systems, system: systems.context };
  for (const citizen of people.all) logOnRefusal(citizen, user);
  await world.pass(7 * day);
  const refused = people.all.filter((citizen) => logOnRefusal(citizen, user) !== null);
  expect(refused).toEqual([]);
}, 60_000);

test('a life taken up after a restart does not do again what was done', async () => {
  live();
  await world.pass(40 * day);
  const before = world.systems.nemId.events.length;
  await world.reopen();
  live();
  await world.pass(day / 24);
  expect(world.systems.nemId.events.length).toBeLessThanOrEqual(before + 2);
}, 60_000);

test('who has MitID needs NemID no more', async () => {
  for (const { number } of people.all) diary.write(number, 'ENROLLED', null);
  live();
  await world.pass(80 * day);
  expect(typesTold()).toEqual(new Set());
}, 60_000);
