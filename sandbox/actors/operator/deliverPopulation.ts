import { populationRow } from '../../population/rows.js';
import type { ActorContext } from '../actorContext.js';
import { ndjson, Uploads } from '../product/upload.js';

/** The NemID operator and the CPR office send with one token. */
export const operatorUploads = ({ apiUrl, tokens }: ActorContext): Uploads =>
  new Uploads(apiUrl, () => tokens.of('nemid-operator', { role: 'OPERATOR' }));

/** Delivers everybody that the operator knows, once; resolves when every row was dealt with. Goes on where an earlier try stopped. */
export async function deliverPopulation(context: ActorContext): Promise<void> {
  const { people, errands, seed } = context;
  const uploads = operatorUploads(context);
  const known = people.all.filter(({ behaviour }) => behaviour !== 'NEWCOMER');
  const delivery = {
    kind: 'POPULATION',
    deliveryId: `population-${seed}-n${people.all.length}`,
    format: 'ndjson',
    count: known.length,
    content: ndjson(known.map(populationRow)),
  } as const;
  const id = await errands.run('programme', 'population', () => uploads.send(delivery));
  await errands.run('programme', 'population done', () => uploads.expectDone(id));
}
