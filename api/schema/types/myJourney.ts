import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { deadlineField } from '../shownDeadline.js';
import { appointmentField } from './appointment.js';
import { assuranceLevelField } from './assuranceLevelField.js';
import { authenticatorsField } from './authenticator.js';
import { appointmentOf, assuranceOf, enrolmentOf, orderOf } from './enrolmentOf.js';
import { nextStepField } from './nextStep.js';
import { noticesConnection } from './noticeSummary.js';
import { orderField } from './order.js';
import { shownUserId } from './shownUserId.js';
import { timelineConnection } from './timelineEntry.js';
import { userIdChangeField, userIdChangeOf } from './userIdChange.js';

/** nobody learns another's credentials. */
const ownOnly = <T>({ principal }: Context, value: T | null): T | null =>
  principal.role === 'CITIZEN' ? value : null;

/** A journey as its citizen sees it, and whoever stands in for them. */
export const MyJourney = builder.prismaObject('Journey', {
  variant: 'MyJourney',
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.exposeString('state'),
    isOverdue: t.exposeBoolean('isOverdue'),
    deadline: t.field(deadlineField),
    userId: t.string({
      nullable: true,
      description: 'As its owner typed it, and theirs to know: a helper sees none (R-43).',
      select: { memory: true },
      resolve: ({ memory }, _args, context) =>
        shownUserId(ownOnly(context, enrolmentOf(memory).userId), context),
    }),
    userIdChange: t.field({
      ...userIdChangeField,
      resolve: ({ memory }, _args, context) => ownOnly(context, userIdChangeOf(memory)),
    }),
    means: t.string({
      nullable: true,
      select: { memory: true },
      resolve: ({ memory }) => enrolmentOf(memory).means,
    }),
    nextStep: t.field(nextStepField),
    appointment: t.field({
      ...appointmentField,
      resolve: ({ memory }) => appointmentOf(memory),
    }),
    order: t.field({ ...orderField, resolve: ({ memory }) => orderOf(memory) }),
    authenticators: t.field(authenticatorsField),
    assuranceLevel: t.field({
      ...assuranceLevelField,
      resolve: ({ memory }) => assuranceOf(memory),
    }),
    timeline: t.connection(timelineConnection),
    notices: t.relatedConnection('notices', noticesConnection),
  }),
});
