import { builder } from '../builder.js';
import { deadlineColumns, shownDeadline } from '../shownDeadline.js';
import { AuthenticatorType, citizensAuthenticators } from './authenticator.js';
import { assuranceOf, enrolmentOf, orderOf } from './enrolmentOf.js';
import { AssuranceLevel } from './enums.js';
import { NextStepType, nextStepColumns, nextStepOf } from './nextStep.js';
import { NoticeSummary } from './noticeSummary.js';
import { OrderType } from './order.js';
import { TimelineEntry } from './timelineEntry.js';
import { userIdChangeField, userIdChangeOf } from './userIdChange.js';

/** A journey as its citizen sees it. */
export const MyJourney = builder.prismaObject('Journey', {
  variant: 'MyJourney',
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.exposeString('state'),
    isOverdue: t.exposeBoolean('isOverdue'),
    deadline: t.field({
      type: 'Day',
      nullable: true,
      select: deadlineColumns,
      resolve: (journey, _args, { policy }) => shownDeadline(journey, policy),
    }),
    userId: t.string({
      nullable: true,
      select: { memory: true },
      resolve: ({ memory }) => enrolmentOf(memory).userId,
    }),
    userIdChange: t.field({
      ...userIdChangeField,
      resolve: ({ memory }) => userIdChangeOf(memory),
    }),
    means: t.string({
      nullable: true,
      select: { memory: true },
      resolve: ({ memory }) => enrolmentOf(memory).means,
    }),
    nextStep: t.field({
      type: NextStepType,
      nullable: true,
      select: nextStepColumns,
      resolve: nextStepOf,
    }),
    order: t.field({
      type: OrderType,
      nullable: true,
      description: 'What was ordered at MitID last, and how far it has come.',
      select: { memory: true },
      resolve: ({ memory }) => orderOf(memory),
    }),
    authenticators: t.field({
      type: [AuthenticatorType],
      select: citizensAuthenticators,
      resolve: ({ citizen }) => citizen.authenticators,
    }),
    assuranceLevel: t.field({
      type: AssuranceLevel,
      nullable: true,
      description: 'R-27: what the active authenticators give together.',
      select: { memory: true },
      resolve: ({ memory }) => assuranceOf(memory),
    }),
    timeline: t.relatedConnection('transitions', {
      type: TimelineEntry,
      cursor: 'id_at',
      query: { orderBy: [{ at: 'desc' }, { version: 'desc' }] },
    }),
    notices: t.relatedConnection('notices', {
      type: NoticeSummary,
      cursor: 'id',
      query: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
    }),
  }),
});
