import { builder } from '../builder.js';
import { deadlineField } from '../shownDeadline.js';
import { appointmentField } from './appointment.js';
import { authenticatorsField } from './authenticator.js';
import { appointmentOf, enrolmentOf, orderOf } from './enrolmentOf.js';
import { nextStepField } from './nextStep.js';
import { orderField } from './order.js';

/** What a clerk needs to know of whoever stands at the counter: no bank, no timeline, no notice. */
export const CounterJourney = builder.prismaObject('Journey', {
  variant: 'CounterJourney',
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.exposeString('state'),
    isOverdue: t.exposeBoolean('isOverdue'),
    deadline: t.field(deadlineField),
    nextStep: t.field(nextStepField),
    hasUserId: t.boolean({
      description: 'Whether one was chosen; which, nobody at the counter need know.',
      select: { memory: true },
      resolve: ({ memory }) => enrolmentOf(memory).userId !== null,
    }),
    needsLargePrint: t.boolean({
      description: 'R-33: activation is read out to them.',
      select: { citizen: { select: { needsLargePrint: true } } },
      resolve: ({ citizen }) => citizen.needsLargePrint,
    }),
    appointment: t.field({
      ...appointmentField,
      resolve: ({ memory }) => appointmentOf(memory),
    }),
    order: t.field({ ...orderField, resolve: ({ memory }) => orderOf(memory) }),
    authenticators: t.field(authenticatorsField),
  }),
});
