import { isTakenBack, type Journey } from '@overgang/domain';
import type { StepEvent } from '../eventShape.js';
import type { StepParts } from '../stepParts.js';
import { activated } from './activated.js';
import { authenticatorAdded } from './authenticatorAdded.js';
import { deviceDispatched } from './deviceDispatched.js';
import { endedOf } from './ended.js';
import { issuedNemId } from './issuedNemId.js';
import { userIdChanged } from './userIdChanged.js';

/** What an event makes true, whatever the journey decides about it. `before` is the journey it met. */
export function writeHappened(event: StepEvent, before: Journey): StepParts {
  switch (event.type) {
    case 'noticeReceived':
      return outcome(event.noticeId, { receivedAt: event.happenedAt, outcome: 'RECEIVED' });
    case 'noticeUndeliverable':
      return outcome(event.noticeId, { receivedAt: null, outcome: event.why });
    case 'activated':
      return activated(event, before);
    case 'authenticatorAdded':
      return authenticatorAdded(event, before.facts);
    case 'authenticatorEnded':
      return { authenticators: endedOf(before.facts) };
    case 'userIdChanged':
      return userIdChanged(event, before);
    case 'deviceDispatched':
      return deviceDispatched(event, before);
    case 'idUpdated':
      return { nemIds: { idUpdateRequired: false } };
    case 'nemIdIssued':
      return { issuedNemIds: [issuedNemId(before, event.at)] };
    case 'retirementReturned':
      return { endsAuthenticators: event.why === 'MITID_NOT_ACTIVE' };
    case 'nemIdRetired':
      // What was taken back is put on again: NemID's own word of that may have come before this.
      return isTakenBack(before, event.retirementId)
        ? {}
        : { nemIds: { state: 'RETIRED', retiredAt: event.happenedAt } };
    default:
      return {};
  }
}

type Outcome = NonNullable<StepParts['noticeOutcomes']>[number];

const outcome = (noticeKey: string, of: Omit<Outcome, 'noticeKey'>): StepParts => ({
  noticeOutcomes: [{ noticeKey, ...of }],
});
