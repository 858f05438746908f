import { builder } from '../builder.js';
import { deadlineField } from '../shownDeadline.js';
import { assuranceLevelField } from './assuranceLevelField.js';
import { authenticatorsField } from './authenticator.js';
import { assuranceOf, orderOf } from './enrolmentOf.js';
import { nextStepField } from './nextStep.js';
import { noticesConnection } from './noticeSummary.js';
import { orderField } from './order.js';
import { timelineConnection } from './timelineEntry.js';

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
    deadline: t.field(deadlineField),
    nextStep: t.field(nextStepField),
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
