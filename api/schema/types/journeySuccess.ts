import { builder } from '../builder.js';
import { CounterJourney } from './counterJourney.js';
import { JourneyType } from './journey.js';
import { MyJourney } from './myJourney.js';

export interface OfJourney {
  readonly journeyId: string;
}

/** A success that hands the citizen their journey as it now is. */
export function myJourneySuccess(name: string) {
  return builder.objectRef<OfJourney>(name).implement({
    fields: (t) => ({
      journey: t.prismaField({
        type: MyJourney,
        resolve: (query, { journeyId }, _args, { db }) =>
          db.journey.findUniqueOrThrow({ ...query, where: { id: journeyId } }),
      }),
    }),
  });
}

/** A success that hands staff the journey as it now is. */
export function journeySuccess(name: string) {
  return builder.objectRef<OfJourney>(name).implement({
    fields: (t) => ({
      journey: t.prismaField({
        type: JourneyType,
        resolve: (query, { journeyId }, _args, { db }) =>
          db.journey.findUniqueOrThrow({ ...query, where: { id: journeyId } }),
      }),
    }),
  });
}

/** A success that hands a clerk what they need of the journey as it now is. */
export function counterSuccess(name: string) {
  return builder.objectRef<OfJourney>(name).implement({
    fields: (t) => ({
      journey: t.prismaField({
        type: CounterJourney,
        resolve: (query, { journeyId }, _args, { db }) =>
          db.journey.findUniqueOrThrow({ ...query, where: { id: journeyId } }),
      }),
    }),
  });
}
