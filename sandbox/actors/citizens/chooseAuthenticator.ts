import { z } from 'zod';
import { citizenServiceOpensAt } from '../../citizenService/openingHours.js';
import type { Delivery, Means } from '../../mitId/entry.js';
import type { Citizen } from '../../population/citizen.js';
import { isDrawn } from '../../population/draw.js';
import type { ActorContext } from '../actorContext.js';
import { standIn } from '../helpers/standIn.js';
import { type Answer, refusalFields } from '../product/graphql.js';
import { citizensOwn, stepKey } from './asCitizen.js';
import type { Page } from './diary.js';

const document = `mutation ($means: Means!, $delivery: Delivery) {
  result: chooseAuthenticator(input: { means: $means, delivery: $delivery }) {
    __typename
    ${refusalFields}
  }
}`;
const success = z.object({ __typename: z.string() });

interface Choice {
  readonly means: Means;
  readonly delivery: Delivery | null;
}

/** an app, or freely something else; nobody asks why. */
function wantsDevice({ behaviour, number, needsLargePrint }: Citizen): boolean {
  if (behaviour === 'NO_SMARTPHONE' || needsLargePrint) return true;
  return isDrawn(behaviour === 'NEEDS_HELP' ? 0.35 : 0.03, number, 'wants a device');
}

function wishedAuthenticator(citizen: Citizen, now: number): Choice {
  if (!wantsDevice(citizen)) return { means: 'APP', delivery: null };
  const reads = citizen.needsLargePrint || isDrawn(0.25, citizen.number, 'reads aloud');
  const collects = now >= citizenServiceOpensAt && isDrawn(0.3, citizen.number, 'collects');
  return {
    means: reads ? 'AUDIO_CODE_READER' : 'CODE_DISPLAY',
    delivery: collects ? 'COLLECT' : 'POST',
  };
}

/** Chooses means and delivery; who may not collect yet has it sent. */
export async function chooseAuthenticator(
  citizen: Citizen,
  page: Page,
  context: ActorContext,
): Promise<Answer<z.infer<typeof success>>> {
  const asker = await standIn(citizen, page, context, 'CHOOSE');
  const wished = wishedAuthenticator(citizen, context.system.clock.now());
  const choose = (variables: Choice, what: string, by = asker) =>
    context.graphql.mutate(stepKey(citizen, page, context, what), {
      ...by,
      document,
      variables: { ...variables },
      success,
    });
  const answer = await choose(wished, `means-${wished.delivery ?? 'app'}`);
  if (answer.ok) return answer;
  // Their way may be another one by now, which the power does not cover.
  if (asker.power !== undefined)
    return choose(wished, 'own-means', await citizensOwn(citizen, context));
  if (wished.delivery !== 'COLLECT') return answer;
  return choose({ ...wished, delivery: 'POST' }, 'means-by-post');
}
