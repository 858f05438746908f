import { type Language, nextSteps } from '@overgang/domain';
import { nextStepTexts } from '../../texts/nextStepTexts.js';
import { builder } from '../builder.js';

interface StoredNextStep {
  readonly what: string;
  readonly owner: string;
  readonly at: Date | null;
}

const textOf = (what: string, language: Language): string => {
  const known = nextSteps.find((step) => step === what);
  return known === undefined ? '' : nextStepTexts[known][language];
};

/** I6: what happens next, whose turn it is, and by when. */
export const NextStepType = builder.objectRef<StoredNextStep>('NextStep').implement({
  fields: (t) => ({
    what: t.exposeString('what'),
    owner: t.exposeString('owner'),
    at: t.expose('at', { type: 'Instant', nullable: true }),
    text: t.string({ resolve: ({ what }, _args, { language }) => textOf(what, language) }),
  }),
});

/** What `nextStepOf` reads. */
export const nextStepColumns = {
  nextWhat: true,
  nextOwner: true,
  nextAt: true,
  endedAt: true,
} as const;

/** The stored next step of a journey's row; null when the journey has ended. */
export function nextStepOf(journey: {
  readonly nextWhat: string;
  readonly nextOwner: string;
  readonly nextAt: Date | null;
  readonly endedAt: Date | null;
}): StoredNextStep | null {
  if (journey.endedAt !== null) return null;
  return { what: journey.nextWhat, owner: journey.nextOwner, at: journey.nextAt };
}
