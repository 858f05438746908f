import { z } from 'zod';
import { callApi, tokenFor } from './callApi.js';
import type { Parts } from './parts.js';

const create = `mutation($name: String!, $ratePerDay: Int!) {
  result: createWave(input: { name: $name, ratePerDay: $ratePerDay, selection: {} }) {
    __typename ... on CreateWaveSuccess { wave { id } } } }`;
const release = 'mutation($id: ID!) { result: releaseWave(id: $id) { __typename } }';

const created = z.object({ wave: z.object({ id: z.string() }) });

/** A manager lets the wave go, through the API. */
export async function releaseWave(
  { apiUrl, issuerUrl }: Parts,
  ratePerDay: number,
  signal: AbortSignal,
): Promise<void> {
  const token = await tokenFor(issuerUrl, { role: 'MANAGER', subject: 'prove' });
  const ask = (key: string, document: string, variables: object) =>
    callApi(apiUrl, { token, key, document, variables }, signal);
  const answer = await ask('prove-create', create, { name: 'Alle', ratePerDay });
  const { id } = created.parse(answer).wave;
  const done = await ask('prove-release', release, { id });
  if (done?.__typename !== 'ReleaseWaveSuccess') throw new Error('the wave was not released');
}
