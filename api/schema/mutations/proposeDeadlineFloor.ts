import { compareDays, dayOf } from '@overgang/domain';
import { dryRunDeadlineFloor, propose } from '@overgang/prisma';
import { audited } from '../../journey/audited.js';
import { stableId } from '../../journey/stableId.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { KeyReused } from '../refusals/keyReused.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';
import { proposalSuccess } from '../types/proposalSuccess.js';

const ProposeDeadlineFloorSuccess = proposalSuccess('ProposeDeadlineFloorSuccess');

const Input = builder.inputType('ProposeDeadlineFloorInput', {
  fields: (t) => ({
    deadline: t.field({ type: 'Day', required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('proposeDeadlineFloor', (t) =>
  t.field({
    type: ProposeDeadlineFloorSuccess,
    description: 'R-10: one global move: no deadline before this day. Another manager confirms it.',
    errors: {},
    authScopes: { mayDo: 'proposeDeadlineFloor' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { deadline, reason } }, context) => {
      const { language, now, policy, principal } = context;
      if (compareDays(deadline, dayOf(now)) < 0) throw ruleRefusal('DAY_IN_PAST', language);
      const floor = policy.deadlineFloor;
      if (floor !== null && compareDays(deadline, floor) <= 0)
        throw ruleRefusal('DEADLINE_NOT_LATER', language);
      const id = stableId(context, 'proposal');
      const outcome = await context.transaction(async (db) => {
        const dryRun = await dryRunDeadlineFloor(db, deadline);
        const details = { proposal: id, deadline };
        await audited(db, context, { action: 'proposeDeadlineFloor', purpose: reason, details });
        const kind = 'DEADLINE_FLOOR' as const;
        return propose(db, {
          id,
          kind,
          content: { deadline },
          dryRun,
          reason,
          by: principal.subject,
          now,
        });
      });
      if (outcome === 'KEY_REUSED') throw new KeyReused(language);
      return { proposalId: id };
    },
  }),
);
