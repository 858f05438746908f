import {
  type Authenticator,
  isActive,
  type NemIdFacts,
  type PersonFacts,
  withActive,
  withNoneActive,
  withoutEnded,
} from '@overgang/domain';
import type { StepEvent } from './eventShape.js';

const nemIdAfter = (facts: PersonFacts, change: Partial<NemIdFacts>): PersonFacts => ({
  ...facts,
  nemId: { ...facts.nemId, ...change },
});

const mitIdAfter = (facts: PersonFacts, authenticators: readonly Authenticator[]): PersonFacts => ({
  ...facts,
  authenticators,
  mitIdIsActive: authenticators.some(isActive),
});

/** Named by the event, or under a name of its own where MitID came by another way. */
export const activatedId = ({
  authenticatorId,
  enrolmentId,
}: Extract<StepEvent, { type: 'activated' }>): string | null =>
  authenticatorId ?? enrolmentId ?? null;

/** The facts as the event itself makes them: its own step writes them, and `decide` must know them already. */
export function factsAfter(facts: PersonFacts, event: StepEvent): PersonFacts {
  const { authenticators: known } = facts;
  switch (event.type) {
    case 'activated': {
      const id = activatedId(event) ?? 'another way';
      return mitIdAfter(
        facts,
        withActive(known, { id, means: event.means, activeSince: event.happenedAt }),
      );
    }
    case 'authenticatorAdded': {
      const { authenticatorId: id, means, happenedAt: activeSince } = event;
      return mitIdAfter(facts, withActive(known, { id, means, activeSince }));
    }
    case 'authenticatorEnded': {
      const { authenticatorId: id, means, isLast, happenedAt: endedAt = null } = event;
      return mitIdAfter(facts, withoutEnded(known, { id, means, isLast, endedAt }));
    }
    case 'retirementReturned':
      return event.why === 'MITID_NOT_ACTIVE' ? mitIdAfter(facts, withNoneActive(known)) : facts;
    case 'idUpdated':
      return nemIdAfter(facts, { idUpdateRequired: false });
    case 'nemIdIssued':
      return nemIdAfter(facts, { state: 'ACTIVE', idUpdateRequired: false });
    case 'nemIdDeleted':
      return nemIdAfter(facts, { state: 'DELETED', idUpdateRequired: false });
    default:
      return facts;
  }
}
