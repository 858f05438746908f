import { endOfDay, type Language, nextSteps, type Policy } from '@overgang/domain';
import { nextStepTexts } from '../../texts/nextStepTexts.js';
import { builder } from '../builder.js';
import { dayOfColumn, deadlineColumns, shownDeadline } from '../shownDeadline.js';

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
const NextStepType = builder.objectRef<StoredNextStep>('NextStep').implement({
  fields: (t) => ({
    what: t.exposeString('what'),
    owner: t.exposeString('owner'),
    at: t.expose('at', { type: 'Instant', nullable: true }),
    text: t.string({ resolve: ({ what }, _args, { language }) => textOf(what, language) }),
  }),
});

const nextStepColumns = {
  ...deadlineColumns,
  nextWhat: true,
  nextOwner: true,
  nextAt: true,
  endedAt: true,
} as const;

interface NextStepRow {
  readonly nextWhat: string;
  readonly nextOwner: string;
  readonly nextAt: Date | null;
  readonly endedAt: Date | null;
  readonly deadline: Date | null;
  readonly state: string;
}

/** what was due by the deadline is due by the one that everybody reads: a floor moves both at once. */
function shownAt({ nextAt, deadline, state }: NextStepRow, policy: Policy): Date | null {
  const shown = shownDeadline({ deadline, state }, policy);
  if (nextAt === null || deadline === null || shown === null) return nextAt;
  const isDeadline = nextAt.getTime() === endOfDay(dayOfColumn(deadline));
  return isDeadline ? new Date(endOfDay(shown)) : nextAt;
}

/** The stored next step of a journey's row; null when the journey has ended. */
function nextStepOf(
  journey: NextStepRow,
  _args: object,
  { policy }: { readonly policy: Policy },
): StoredNextStep | null {
  if (journey.endedAt !== null) return null;
  return { what: journey.nextWhat, owner: journey.nextOwner, at: shownAt(journey, policy) };
}

/** How a journey shows it. */
export const nextStepField = {
  type: NextStepType,
  nullable: true,
  select: nextStepColumns,
  resolve: nextStepOf,
} as const;
