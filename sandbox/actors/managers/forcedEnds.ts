import type { Citizen } from '../../population/citizen.js';
import { isDrawn } from '../../population/draw.js';
import type { ActorContext } from '../actorContext.js';
import { findJourney } from '../support/findJourney.js';
import { retirementRound } from './retirementRound.js';

const concernedShare = 0.25;
const reason = 'The NemID is misused, and its owner answers nobody.';

/** those who never react, and whose NemID a court has ended. */
const isConcerned =
  ({ diary }: ActorContext) =>
  ({ behaviour, number }: Citizen): boolean =>
    behaviour === 'NEVER_REACTS' &&
    !diary.page(number).isDead &&
    isDrawn(concernedShare, number, 'ends by force');

/** the end by force for a few, each named: support finds them, and two managers agree on it. */
export async function forcedEnds(endsOn: string, context: ActorContext): Promise<void> {
  const concerned = context.people.all.filter(isConcerned(context));
  const asked = { purpose: reason, errand: 'forced-end' };
  const found = await Promise.all(concerned.map((one) => findJourney(one, asked, context)));
  const journeyIds = found.filter((id) => id !== null);
  if (journeyIds.length === 0) return;
  const force = { journeyIds, authority: 'By order of the court.' };
  const name = `forced-${context.seed}`;
  await retirementRound({ name, stage: 'OFF', endsOn, reason, force }, context);
}
