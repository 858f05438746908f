import type { Policy } from '../programme/policy.js';
import { withOwnStages } from '../retirement/stages.js';
import type { EventType } from './event.js';
import type { Journey } from './journey.js';
import type { Step } from './step.js';

/** The policy as it holds for this journey: some stages of the end of NemID may have begun earlier for it. */
export const ownPolicy = ({ nemIdStages }: Journey, policy: Policy): Policy =>
  withOwnStages(policy, nemIdStages);

/** The same step, after it noted such a stage. */
export const withOwnPolicy = <T extends EventType>(step: Step<T>): Step<T> => ({
  ...step,
  policy: ownPolicy(step.journey, step.policy),
});
