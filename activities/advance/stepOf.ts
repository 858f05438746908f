import { type Decision, decide, type Journey, refuse } from '@overgang/domain';
import type { LoadedStep, StepWrite } from '@overgang/prisma';
import type { StepEvent } from './eventShape.js';
import { factsAfter } from './factsAfter.js';
import { stepWriteOf } from './stepWriteOf.js';

/** A step, decided and ready to be written. */
export interface Step {
  readonly decision: Decision;
  readonly write: StepWrite;
}

const journeyOf = ({ journey, facts }: LoadedStep, event: StepEvent): Journey => ({
  ...journey.memory,
  id: journey.id,
  version: journey.version,
  facts: factsAfter(facts, event),
});

export function stepOf(loaded: LoadedStep, event: StepEvent): Step {
  const before = journeyOf(loaded, event);
  const decision = decide(before, event, loaded.policy);
  return { decision, write: stepWriteOf({ loaded, before, event, decision }) };
}

/** the ledger would not have the chosen id: a stored refusal that changes nothing else. */
function refusedStep(loaded: LoadedStep, event: StepEvent): Step {
  const before = journeyOf(loaded, event);
  const decision = refuse(before, event, 'TAKEN');
  return { decision, write: stepWriteOf({ loaded, before, event, decision }) };
}

/** MitID is master of uniqueness: what it reports is taken over all the same, and the conflict is seen. */
function conflictingStep(loaded: LoadedStep, event: StepEvent): Step {
  const before = journeyOf(loaded, event);
  const decision = decide(before, event, loaded.policy);
  const notes = { conflict: 'USER_ID_TAKEN_IN_LEDGER' };
  const write = stepWriteOf({ loaded, before, event, decision, notes });
  const { claim: _claim, confirm: _confirm, ...ledger } = write.ledger ?? {};
  return { decision, write: { ...write, ledger } };
}

/** Wishes, which the ledger may refuse; all else is told, and has happened. */
const wishes: readonly StepEvent['type'][] = ['chooseUserId', 'changeUserId', 'enrolAtCounter'];

/** The step to write after the ledger has refused the first one. */
export const stepWithoutClaim = (loaded: LoadedStep, event: StepEvent): Step =>
  wishes.includes(event.type) ? refusedStep(loaded, event) : conflictingStep(loaded, event);
