import { day, type MitIdLab, openMitIdLab } from './mitIdLab.js';

let lab: MitIdLab;
beforeEach(async () => {
  lab = await openMitIdLab();
}, 60_000);
afterEach(() => lab.end(), 30_000);

/** Six who activated, of which we were told nothing. */
async function untold() {
  const citizens = [];
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const citizen = await lab.citizen();
    lab.mitId().enrolAnotherWay(citizen.digits, `navn nummer ${number}`, 'APP');
    citizens.push(citizen);
  }
  await lab.pass(2 * day);
  return citizens;
}

const enrolled = () => lab.database.prisma.journey.count({ where: { state: 'ENROLLED' } });
const told = () => lab.database.prisma.inboxMessage.count({ where: { sender: 'BOOK_OF_MITID' } });

test('two comparisons at once mend each difference once, and count it once', async () => {
  await untold();
  await Promise.all([1, 2, 3].map(() => lab.compare()));
  await lab.compare();
  expect([await enrolled(), await told()]).toEqual([6, 6]);
  const all = await lab.comparisons();
  expect(all.reduce((sum, { mended }) => sum + mended, 0)).toBe(6);
  expect(all.every(({ state, reported }) => state === 'DONE' && reported === 0)).toBe(true);
}, 60_000);

test('a worker that dies between mending and telling loses nothing: what is stored is told by the sweeper, once (I9)', async () => {
  await untold();
  const dies = async () => Promise.reject(new Error('killed'));
  await expect(lab.compare({ hand: dies })).rejects.toThrow('killed');
  expect([await enrolled(), await told()]).toEqual([0, 6]);
  await lab.compare();
  expect([await told(), (await lab.comparisons()).length]).toEqual([6, 1]);
  expect((await lab.comparisons())[0]).toMatchObject({ state: 'DONE', mended: 6, reported: 0 });
  const waiting = await lab.database.prisma.inboxMessage.findMany({ where: { appliedAt: null } });
  for (const { id, journeyId } of waiting) await lab.advance(journeyId, id);
  expect(await enrolled()).toBe(6);
}, 60_000);

test('one that MitID did not answer goes on where it stopped, and stands among the others as not yet at its end', async () => {
  await untold();
  const { faults } = lab.world.systems.context;
  faults.set('mitId', { errorRate: 1 });
  await expect(lab.compare()).rejects.toThrow('503');
  const [broken] = await lab.comparisons();
  expect(broken).toMatchObject({ state: 'INCOMPLETE', theirs: 0 });
  faults.set('mitId', { answerTwice: true });
  await lab.compare();
  expect(await lab.comparisons()).toMatchObject([
    { id: broken?.id, state: 'DONE', theirs: 6, mended: 6 },
  ]);
  await lab.compare();
  expect(await lab.comparisons()).toMatchObject([{}, { state: 'DONE', matched: 6, mended: 0 }]);
}, 60_000);
