import { citizenServiceOpensAt } from '../../../citizenService/openingHours.js';
import type { Delivery, Means } from '../../../mitId/entry.js';
import type { Citizen } from '../../../population/citizen.js';
import { drawShare, isDrawn } from '../../../population/draw.js';
import type { ActorContext } from '../../actorContext.js';
import { citizensOwn } from '../asCitizen.js';
import { askFor } from '../askFor.js';
import { inDays, type Step } from '../outcome.js';

const meansShares: readonly (readonly [Means, number])[] = [
  ['CODE_DISPLAY', 45],
  ['CHIP', 30],
  ['APP', 15],
  ['AUDIO_CODE_READER', 10],
];

/** half of them fetch it at borgerservice, once that hands devices out. */
const deliveryOf = ({ number }: Citizen, { system }: ActorContext): Delivery =>
  system.clock.now() >= citizenServiceOpensAt && isDrawn(0.5, number, 'fetches it')
    ? 'COLLECT'
    : 'POST';

/**
 * one more beside what they have, or another one in place of what was ordered and not activated. With a chip the app
 * gives a high level of assurance.
 */
export const addMeans: Step = async (citizen, page, context) => {
  const means = drawShare(meansShares, citizen.number, 'one more');
  const input = { means, delivery: means === 'APP' ? null : deliveryOf(citizen, context) };
  const asker = await citizensOwn(citizen, context);
  const wish = { change: 'chooseAuthenticator', input };
  const answer = await askFor(wish, asker, { citizen, page, context });
  // Once they have been told that NemID ends, nothing is ordered beside what they have.
  const next = inDays('activate', [1, 3], citizen, page, context);
  if (answer.ok) return { did: 'ADDED_MEANS', next };
  return { did: 'TRIED', next: page.hasMitId ? null : next, detail: answer.refusal.code };
};
