import fc from 'fast-check';
import { buildPopulation } from '../population/buildPopulation.js';
import type { Citizen } from '../population/citizen.js';
import { People } from '../population/people.js';
import { openSystemsForTest, post, put } from '../testing/sandboxForTest.js';
import { hour } from '../time/duration.js';

const signature = { cvr: '20000001', issuedOn: '2015-03-01' };
const kinds = ['KEY_CARD', 'KEY_FILE'] as const;

/** Three employees, each of whom has a NemID of their own as well. */
const employees: Citizen[] = buildPopulation(1, 40)
  .filter(({ nemIds }) => nemIds.length > 0)
  .slice(0, 3)
  .map((citizen, index) => ({
    ...citizen,
    employeeSignatures: [{ ...signature, kind: kinds[index % 2] ?? 'KEY_CARD' }],
  }));

const asked = fc.record({
  what: fc.constantFrom(
    ...(['retire', 'force', 'cards', 'rollback', 'order card', 'pass', 'reopen'] as const),
    ...(['block', 'unblock', 'cards/block', 'password', 'delete'] as const),
  ),
  who: fc.nat(employees.length - 1),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
});

type World = Awaited<ReturnType<typeof openSystemsForTest>>;
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

async function ask(world: World, { what, who, id }: Asked): Promise<unknown> {
  const cpr = employees[who]?.cpr ?? '';
  const path = `/retirements/${id}`;
  switch (what) {
    case 'pass':
      return world.pass(9 * hour);
    case 'reopen':
      return world.reopen();
    case 'cards':
      return world.ask('nemId', `${path}/cards`, put({ cpr }));
    case 'rollback':
      return world.ask('nemId', `${path}/rollback`, { method: 'PUT' });
    case 'order card':
      return world.ask('nemId', '/cards', { ...put({ cpr }), method: 'POST' });
    case 'retire':
    case 'force':
      return world.ask('nemId', path, put({ cpr, forced: what === 'force' }));
    default: {
      const asked = post({ cpr, by: 'BANK', reason: 'LOST', card: 1 });
      return world.ask('nemId', `/support/${what}`, asked);
    }
  }
}

const signaturesOf = (world: World) =>
  world.systems.nemId.standings().map((of) => of.employeeSignatures);

test('whatever the programme asks of NemID, in any order, no employee signature is touched (R-41)', async () => {
  let ended = 0;
  const property = fc.asyncProperty(
    fc.array(asked, { minLength: 6, maxLength: 25 }),
    async (all) => {
      const world = await openSystemsForTest(new People(employees));
      const before = signaturesOf(world);
      for (const one of all) await ask(world, one);
      const after = signaturesOf(world);
      ended += world.systems.nemId.standings().filter(({ partsOn }) => partsOn.length === 0).length;
      await world.end();
      expect(after).toEqual(before);
    },
  );
  await fc.assert(property, { numRuns: 25, endOnFailure: true });
  // The property would say nothing if nobody's NemID had ended.
  expect(ended).toBeGreaterThan(0);
}, 120_000);

test('the company’s administrator ends an employee signature, and NemID of one’s own goes on (R-41)', async () => {
  const world = await openSystemsForTest(new People(employees));
  const [first] = employees;
  world.systems.nemId.endEmployeeSignature(first?.cpr ?? '', signature.cvr);
  await world.reopen();
  const [standing] = world.systems.nemId.standings();
  expect(standing?.employeeSignatures).toMatchObject([{ isOn: false }]);
  expect(standing?.partsOn).toContain('KEY_CARD');
  expect(standing?.partsOff).toEqual([]);
  await world.end();
});
