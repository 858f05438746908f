import type { Instant, Journey, Policy } from '@overgang/domain';
import type { LedgerWrite, StepWrite } from '@overgang/prisma';

/** What one effect or event adds to the step's write. */
export type StepParts = Partial<
  Pick<
    StepWrite,
    | 'outbox'
    | 'notices'
    | 'noticeOutcomes'
    | 'withdraw'
    | 'ledger'
    | 'authenticators'
    | 'endsAuthenticators'
    | 'nemIds'
    | 'issuedNemIds'
  >
>;

/** What effects and events are written with. */
export interface WritingContext {
  readonly at: Instant;
  /** After the step. */
  readonly journey: Journey;
  readonly policy: Policy;
  /** The version this step gives the journey: it tells one closing of a log-on from the next. */
  readonly version: number;
}

const joined = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined): T[] => [
  ...(one ?? []),
  ...(other ?? []),
];

const joinedLedger = (one: LedgerWrite = {}, other: LedgerWrite = {}): LedgerWrite => ({
  ...one,
  ...other,
  giveUp: joined(one.giveUp, other.giveUp),
});

/** All parts as one. */
export function joinParts(parts: readonly StepParts[]): StepParts {
  return parts.reduce<StepParts>(
    (all, part) => ({
      outbox: joined(all.outbox, part.outbox),
      notices: joined(all.notices, part.notices),
      noticeOutcomes: joined(all.noticeOutcomes, part.noticeOutcomes),
      withdraw: joined(all.withdraw, part.withdraw),
      ledger: joinedLedger(all.ledger, part.ledger),
      authenticators: joined(all.authenticators, part.authenticators),
      issuedNemIds: joined(all.issuedNemIds, part.issuedNemIds),
      endsAuthenticators: part.endsAuthenticators ?? all.endsAuthenticators ?? false,
      nemIds: part.nemIds ?? all.nemIds,
    }),
    {},
  );
}
