import { randomUUID } from 'node:crypto';
import { seedBank } from '@overgang/prisma/testing';
import { deliver } from '../testing/deliver.js';
import { populationLine, someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
const [ordinary, largePrint, hearsKeys] = [someCpr(1), someCpr(2), someCpr(3)];

beforeAll(async () => {
  api = await testApi();
  const operator = await api.issuer.token({ sub: 'nemid-operator', role: 'OPERATOR' });
  const lines = [
    populationLine({ cpr: ordinary }),
    populationLine({ cpr: largePrint, largePrint: true }),
    populationLine({ cpr: hearsKeys, keysReadAloud: true }),
  ];
  const delivery = { kind: 'POPULATION', deliveryId: randomUUID(), count: lines.length } as const;
  await deliver(api, operator, { ...delivery, bytes: lines.join('') });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const offered = async (cpr: string) => {
  const token = await api.issuer.token({ sub: `citizen-${cpr.slice(-1)}`, role: 'CITIZEN', cpr });
  const { body } = await api.graphql('{ myJourney { offeredMeans } }', { token });
  return body.data.myJourney.offeredMeans;
};

test('everybody is offered every means; with large-print cards or keys read aloud the audio code reader first (R-24, R-33)', async () => {
  const first = await offered(ordinary);
  expect(first[0]).toBe('APP');
  for (const cpr of [largePrint, hearsKeys]) {
    const means = await offered(cpr);
    expect(means[0]).toBe('AUDIO_CODE_READER');
    expect(means.toSorted()).toEqual(first.toSorted());
  }
});

test('no bank can ask for a sight need: nothing of its view has it (R-33, I8)', async () => {
  await seedBank(api.database, '1234');
  const token = await api.issuer.token({ sub: 'bank-1', role: 'BANK', bank: '1234' });
  const { body } = await api.graphql('{ myJourney { offeredMeans } }', { token });
  expect(body.errors?.length).toBeGreaterThan(0);
  const fields = await api.graphql(
    '{ customers(first: 1) { edges { node { needsLargePrint } } } }',
    {
      token,
    },
  );
  expect(JSON.stringify(fields.body.errors)).toContain('needsLargePrint');
});
