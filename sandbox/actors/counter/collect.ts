import type { Citizen } from '../../population/citizen.js';
import type { ActorContext } from '../actorContext.js';
import type { Page } from '../citizens/diary.js';
import { atCounter } from './atCounter.js';

/** a clerk hands out what is to be collected. Refused, it is tried with the activation again. */
export async function collect(
  citizen: Citizen,
  page: Page,
  context: ActorContext,
  orderId: string,
): Promise<void> {
  const counter = await atCounter(citizen, page, context);
  await counter?.has('handOutDevice', { orderId });
}
