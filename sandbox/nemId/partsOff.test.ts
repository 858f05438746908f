import { buildPopulation } from '../population/buildPopulation.js';
import type { Citizen, NemIdRecord } from '../population/citizen.js';
import { People } from '../population/people.js';
import { openSystemsForTest } from '../testing/sandboxForTest.js';
import { hour } from '../time/duration.js';

const [anybody] = buildPopulation(1, 1);
const nemId = (issuedOn: string, has: Partial<NemIdRecord> = {}): NemIdRecord => ({
  ...{ issuedOn, state: 'ACTIVE', idUpdateRequired: false, userIds: [] },
  ...{ keyCard: true, keyApp: false, keyToken: false, ...has },
});

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
afterEach(() => world.end());

async function worldOf(nemIds: readonly NemIdRecord[]) {
  if (!anybody) throw new Error('nobody was made up');
  const citizen: Citizen = { ...anybody, nemIds };
  world = await openSystemsForTest(new People([citizen]));
  const told = () =>
    world.systems.nemId.events.map(({ type, part, issuedOn }) =>
      [type, part, issuedOn].filter(Boolean).join(' '),
    );
  return { told, cpr: citizen.cpr };
}

test('each part that was there is told of when it is off, the key card last, and only then the end (R-32)', async () => {
  const { told, cpr } = await worldOf([nemId('2012-03-11', { keyToken: true })]);
  world.systems.nemId.retire('a', cpr, false);
  await world.pass(8 * hour);
  expect(told()).toEqual(['PART_OFF KEY_TOKEN']);
  await world.reopen();
  await world.pass(12 * hour);
  expect(told()).toEqual(['PART_OFF KEY_TOKEN', 'PART_OFF KEY_CARD', 'RETIRED']);
});

test('somebody with two NemIDs has none left only when each is off, the key cards of both last (R-20, R-32)', async () => {
  const { told, cpr } = await worldOf([nemId('2012-03-11'), nemId('2016-05-12', { keyApp: true })]);
  world.systems.nemId.retire('a', cpr, false);
  await world.pass(16 * hour);
  expect(told()).toEqual(['PART_OFF KEY_APP 2016-05-12', 'PART_OFF KEY_CARD 2012-03-11']);
  expect(world.systems.nemId.isRetired(cpr)).toBe(false);
  expect(world.systems.nemId.standings()).toMatchObject([{ partsOn: ['KEY_CARD'] }]);
  await world.reopen();
  await world.pass(12 * hour);
  expect(told().slice(2)).toEqual(['PART_OFF KEY_CARD 2016-05-12', 'RETIRED']);
  expect(world.systems.nemId.standings()).toMatchObject([{ partsOn: [] }]);
});
