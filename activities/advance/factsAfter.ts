import type { NemIdFacts, PersonFacts } from '@overgang/domain';
import type { StepEvent } from './eventShape.js';

const nemIdAfter = (facts: PersonFacts, change: Partial<NemIdFacts>): PersonFacts => ({
  ...facts,
  nemId: { ...facts.nemId, ...change },
});

/** The facts as the event itself makes them: its own step writes them, and `decide` must know them already. */
export function factsAfter(facts: PersonFacts, event: StepEvent): PersonFacts {
  switch (event.type) {
    case 'activated':
      return { ...facts, mitIdIsActive: true };
    case 'retirementReturned':
      return event.why === 'MITID_NOT_ACTIVE' ? { ...facts, mitIdIsActive: false } : facts;
    case 'idUpdated':
      return nemIdAfter(facts, { idUpdateRequired: false });
    case 'nemIdIssued':
      return nemIdAfter(facts, { state: 'ACTIVE', idUpdateRequired: false });
    default:
      return facts;
  }
}
