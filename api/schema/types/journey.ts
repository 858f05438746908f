import { builder } from '../builder.js';
import { deadlineColumns, shownDeadline } from '../shownDeadline.js';
import { AuthenticatorType, citizensAuthenticators } from './authenticator.js';
import { assuranceOf, orderOf } from './enrolmentOf.js';
import { AssuranceLevel } from './enums.js';
import { NextStepType, nextStepColumns, nextStepOf } from './nextStep.js';
import { NoticeSummary } from './noticeSummary.js';
import { OrderType } from './order.js';
import { TimelineEntry } from './timelineEntry.js';

/** A journey as the programme's own people see it. */
export const JourneyType = builder.prismaObject('Journey', {
  name: 'Journey',
  fields: (t) => ({
    id: t.exposeID('id'),
    citizenId: t.exposeID('citizenId', {
      description: 'Our own id of the citizen, which is no number of theirs.',
    }),
    state: t.exposeString('state'),
    isOverdue: t.exposeBoolean('isOverdue'),
    deadline: t.field({
      type: 'Day',
      nullable: true,
      select: deadlineColumns,
      resolve: (journey, _args, { policy }) => shownDeadline(journey, policy),
    }),
    nextStep: t.field({
      type: NextStepType,
      nullable: true,
      select: nextStepColumns,
      resolve: nextStepOf,
    }),
    bankNames: t.stringList({
      select: {
        citizen: {
          select: {
            banks: { where: { endedAt: null }, select: { bank: { select: { name: true } } } },
          },
        },
      },
      resolve: ({ citizen }) => citizen.banks.map(({ bank }) => bank.name).sort(),
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
