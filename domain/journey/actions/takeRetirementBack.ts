import { type ActionOnAny, remember } from '../step.js';
import { replaceOrder } from './replaceOrder.js';

/** NemID stays. Without MitID, or no longer with it, the enrolment begins anew (I1). */
export const takeRetirementBack: ActionOnAny = {
  name: 'take the retirement back',
  run: (step) => {
    const { enrolment, facts } = step.journey;
    const isOver = enrolment.activatedAt !== null && !facts.mitIdIsActive;
    const nothing = { means: null, delivery: null, id: null, activatedAt: null };
    const left = isOver ? { ...enrolment, ...nothing } : enrolment;
    const gone = isOver ? { assuranceLevel: null } : {};
    const back = isOver ? replaceOrder(step, null) : step;
    return remember(back, { retirement: null, enrolment: left, ...gone });
  },
};
