import { act } from '../../journey/act.js';
import { audited } from '../../journey/audited.js';
import { seenJourneyId } from '../../journey/seenJourney.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { NoticeKind } from '../types/enums.js';
import { journeySuccess } from '../types/journeySuccess.js';

const ResendNoticeSuccess = journeySuccess('ResendNoticeSuccess');

const Input = builder.inputType('ResendNoticeInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    kind: t.field({ type: NoticeKind, required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('resendNotice', (t) =>
  t.field({
    type: ResendNoticeSuccess,
    description: 'I2: one more round of a notice, with a reason.',
    errors: {},
    authScopes: { mayDo: 'resendNotice' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { journeyId: named, kind, reason } }, context) => {
      const journeyId = await seenJourneyId(context, named);
      await act(context, {
        journeyId,
        event: 'resendNotice',
        payload: { kind, why: reason },
        whenNew: (db) =>
          audited(db, context, {
            action: 'resendNotice',
            purpose: reason,
            details: { journeyId, kind },
          }),
      });
      return { journeyId };
    },
  }),
);
