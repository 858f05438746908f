import { orderUnderWay } from '../orderUnderWay.js';
import { type ActionOnAny, remember } from '../step.js';
import { beginAnew } from './beginAnew.js';
import { noteAssurance } from './noteAssurance.js';

/** NemID stays. No longer with MitID, and without another ordered, the enrolment begins anew (I1). */
export const takeRetirementBack: ActionOnAny = {
  name: 'take the retirement back',
  run: (step) => {
    const { enrolment, facts } = step.journey;
    const isOver =
      enrolment.activatedAt !== null &&
      !facts.mitIdIsActive &&
      orderUnderWay(step.journey) === null;
    const back = isOver ? beginAnew.run(step) : step;
    return remember(noteAssurance.run(back), { retirement: null });
  },
};
