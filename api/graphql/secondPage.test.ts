import { randomUUID } from 'node:crypto';
import { cprOf } from '@overgang/domain';
import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

type Role = 'CITIZEN' | 'MANAGER' | 'SUPPORT';
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

let api: TestApi;
/** Past every policy: municipalities are the programme’s, and nobody else writes them. */
let owner: Database;
let journeyId: string;
const cpr = someCpr(51);
const on = (day: number): Date => new Date(Date.UTC(2021, 9, day, 10));
const days = [7, 8, 9] as const;

/** Their ids say nothing of their order, as in a book that several write at once. */
async function seedJourney(): Promise<void> {
  const { prisma } = owner;
  for (const day of days) {
    await prisma.transition.create({
      data: {
        ...{ id: randomUUID(), at: on(7), journeyId, version: day, event: `event ${day}` },
        ...{ fromState: 'INVITED', toState: 'INVITED', wasOverdue: false, isOverdue: false },
        ...{ dimensionsAfter: {}, details: {}, policyVersion: 1 },
      },
    });
    await prisma.notice.create({
      data: {
        ...{ journeyId, noticeKey: `REMINDER/${day}/1/LETTER/0`, id: randomUUID(), round: 0 },
        ...{ kind: 'REMINDER', channel: 'LETTER', values: {}, templateVersion: 1 },
        createdAt: on(7),
      },
    });
  }
}

async function seedProgramme(): Promise<void> {
  const { prisma } = owner;
  for (const day of days) {
    const [id, at] = [randomUUID(), on(7)];
    const of = { createdAt: at, createdBy: 'manager-anna' };
    const wave = { id, name: `wave ${day}`, selection: {}, state: 'DRAFT', size: 1, ratePerDay: 1 };
    await prisma.wave.create({ data: { ...wave, ...of } });
    await prisma.proposal.create({
      data: {
        ...{ id, kind: 'DEADLINE_FLOOR', content: { floor: '2022-03-01' }, dryRun: {} },
        ...{ reason: 'a rush', state: 'PROPOSED', proposedBy: 'manager-anna', proposedAt: at },
      },
    });
    const code = `010${day}`;
    await prisma.municipality.create({ data: { code, name: `town ${day}`, phone: '33 66 33 66' } });
    const kind = 'PUBLIC';
    await prisma.service.create({
      data: { id, kind, name: `service ${day}`, createdAt: at, updatedAt: at },
    });
    await prisma.userIdProbe.create({
      data: { scope: 'CITIZEN', subject: `${day}`, day: on(day), firstAt: at, lastAt: at },
    });
  }
}

async function seedNights(): Promise<void> {
  const { prisma } = owner;
  const equal = { ours: 1, theirs: 1, matched: 1, underWay: 0, mended: 0, reported: 0 };
  const [comparisonId, reconciliationId] = [randomUUID(), randomUUID()];
  for (const day of days) {
    const isFirst = day === days[0];
    await prisma.nemIdComparison.create({
      data: { id: isFirst ? comparisonId : randomUUID(), state: 'DONE', begunAt: on(7) },
    });
    await prisma.reconciliation.create({
      data: {
        ...{ id: isFirst ? reconciliationId : randomUUID(), channel: 'LETTER', state: 'DONE' },
        ...{ ...equal, fromAt: on(6), untilAt: on(7), comparedAt: on(isFirst ? 9 : 7) },
      },
    });
    const kind = 'NOT_KNOWN_HERE';
    await prisma.nemIdDifference.create({ data: { id: randomUUID(), comparisonId, kind } });
    await prisma.reconciliationFinding.create({
      data: {
        ...{ id: randomUUID(), reconciliationId, providerKey: randomUUID() },
        ...{ kind: 'NOT_OURS', outcome: 'REPORTED' },
      },
    });
  }
  // The one with differences comes first.
  await prisma.nemIdComparison.update({ where: { id: comparisonId }, data: { begunAt: on(9) } });
}

beforeAll(async () => {
  api = await testApi();
  owner = openDatabase(api.adminUrl);
  const number = cprOf(cpr);
  if (number === null) throw new Error('no number');
  ({ journeyId } = await seedCitizen(api.database, { cpr: number }));
  await seedJourney();
  await seedProgramme();
  await seedNights();
}, 60_000);
afterAll(async () => {
  await owner.close();
  await api.stop();
}, 30_000);

interface Shown {
  readonly role: Role;
  /** Around the list: `LIST` stands for it. */
  readonly within: string;
  readonly list: string;
  readonly says: string;
  readonly count: number;
}
const ofRoot = (role: Role, list: string, says: string): Shown => ({
  ...{ role, within: '{ LIST }', list, says, count: days.length },
});
const ofJourney = { role: 'SUPPORT', within: '{ journey(id: "ID", purpose: "A call") { LIST } }' };
const own = { role: 'CITIZEN', within: '{ myJourney { LIST } }' };
const inLatest = (list: string): string => `{ ${list}(first: 1) { edges { node { LIST } } } }`;

const lists: readonly Shown[] = [
  { ...own, role: 'CITIZEN', list: 'timeline', says: 'event', count: days.length + 1 },
  { ...ofJourney, role: 'SUPPORT', list: 'timeline', says: 'event', count: days.length + 1 },
  { ...own, role: 'CITIZEN', list: 'notices', says: 'id', count: days.length },
  { ...ofJourney, role: 'SUPPORT', list: 'notices', says: 'id', count: days.length },
  ofRoot('MANAGER', 'waves', 'name'),
  ofRoot('MANAGER', 'proposals', 'id'),
  ofRoot('MANAGER', 'municipalities', 'code'),
  ofRoot('MANAGER', 'services', 'name'),
  ofRoot('SUPPORT', 'userIdProbes', 'id'),
  ofRoot('MANAGER', 'nemIdComparisons', 'id'),
  ofRoot('MANAGER', 'reconciliations', 'id'),
  {
    ...ofRoot('MANAGER', 'differences', 'id'),
    within: inLatest('nemIdComparisons'),
  },
  { ...ofRoot('MANAGER', 'findings', 'id'), within: inLatest('reconciliations') },
];

/** The list itself, wherever it stands in the answer. */
function pageIn(data: object, list: string): Page | null {
  for (const [name, value] of Object.entries(data)) {
    if (name === list) return value;
    const found = value !== null && typeof value === 'object' ? pageIn(value, list) : null;
    if (found !== null) return found;
  }
  return null;
}

async function read(shown: Shown, args: string): Promise<Page> {
  const { role, within, list, says } = shown;
  const token = await api.issuer.token({ sub: role.toLowerCase(), role, cpr });
  const fields = `${list}(${args}) { pageInfo { hasNextPage } edges { cursor node { ${says} } } }`;
  const query = within.replace('LIST', fields).replace('ID', journeyId);
  const { body } = await api.graphql(query, { token });
  const page = pageIn(body.data ?? {}, list);
  if (page === null) throw new Error(JSON.stringify(body));
  return page;
}

test.each(lists.map((shown) => [shown.list, shown.role, shown] as const))(
  '%s is read one by one to its end, by %s, as in one page, and back',
  async (_list, _role, shown) => {
    const whole = await read(shown, 'first: 20');
    expect(whole.edges).toHaveLength(shown.count);
    const one: unknown[] = [];
    let after = '';
    for (let more = true; more && one.length <= shown.count; ) {
      const page = await read(shown, `first: 1${after}`);
      one.push(...page.edges.map(({ node }) => node));
      more = page.pageInfo.hasNextPage;
      after = `, after: "${page.edges[0]?.cursor}"`;
    }
    const nodes = whole.edges.map(({ node }) => node);
    expect(one).toEqual(nodes);
    const last = whole.edges.at(-1)?.cursor;
    const back = await read(shown, `last: 2, before: "${last}"`);
    expect(back.edges.map(({ node }) => node)).toEqual(nodes.slice(-3, -1));
  },
  30_000,
);
