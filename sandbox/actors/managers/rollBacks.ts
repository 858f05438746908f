import { z } from 'zod';
import type { Citizen } from '../../population/citizen.js';
import { drawBetween, isDrawn } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import { refusalFields } from '../product/graphql.js';
import { findJourney } from '../support/findJourney.js';
import type { ProgrammeBook } from './programmeBook.js';

const missesItShare = 0.02;
/** Days after the end, within the grace. */
const callsAfterDays = [1, 7] as const;
const reason = 'A service of theirs does not take MitID after all.';

const document = `mutation ($journeyId: ID!, $reason: String!) {
  result: rollBackRetirement(input: { journeyId: $journeyId, reason: $reason }) {
    __typename
    ${refusalFields}
  }
}`;
const success = z.object({ __typename: z.string() });

async function rollBack(citizen: Citizen, context: ActorContext): Promise<void> {
  const journeyId = await findJourney(citizen, { purpose: reason, errand: 'roll-back' }, context);
  if (journeyId === null) return;
  const token = await context.tokens.of('manager-anna', { role: 'MANAGER' });
  const asked = { token, document, variables: { journeyId, reason }, success };
  await context.graphql.mutate(`roll-back-${context.seed}-n${citizen.number}`, asked);
}

/** some cannot do without NemID after all: they call, and a manager takes its end back, once. The next round ends it again. */
export function startRollBacks(context: ActorContext, book: ProgrammeBook): void {
  const { systems, people, system, errands } = context;
  systems.nemId.retired.listen(({ cpr }) => {
    const citizen = people.find(cpr);
    if (!citizen || !isDrawn(missesItShare, citizen.number, 'misses NemID')) return;
    const task = `roll-back ${citizen.number}`;
    if (book.isDone(task)) return;
    book.done(task);
    const inDays = drawBetween(...callsAfterDays, citizen.number, 'calls');
    system.scheduler.at(system.clock.now() + inDays * day, () =>
      errands.send('programme', task, () => rollBack(citizen, context)),
    );
  });
}
