import type { OverdueReason } from '@overgang/domain';
import type { OverdueJourney } from '@overgang/prisma';
import { builder } from '../builder.js';

export const OverdueReasonType = builder.enumType('OverdueReason', {
  values: {
    UNREACHABLE: { description: 'No channel was left for a notice.' },
    ID_UPDATE: { description: 'ID information must be brought up to date first (R-06).' },
    NEMID_HINDERED: { description: 'NemID is blocked, out of keys, or awaits a card or password.' },
    WAITS_FOR_APPOINTMENT: { description: 'An appointment at borgerservice stands.' },
    NO_USER_ID: { description: 'No user-ID was chosen yet.' },
    NO_MEANS: { description: 'A user-ID was chosen, and no authenticator.' },
    WAITS_FOR_DEVICE: { description: 'A device was ordered and has not arrived.' },
    NOT_ACTIVATED: { description: 'Everything is at hand; it was not activated.' },
  } satisfies Record<OverdueReason, object>,
});

export const OverdueCitizenType = builder.objectRef<OverdueJourney>('OverdueCitizen').implement({
  description: 'Somebody whose deadline has passed without MitID (R-09). Who it is, is not shown.',
  fields: (t) => ({
    journeyId: t.exposeID('journeyId', { description: 'Read it with a purpose by `journey`.' }),
    since: t.expose('since', { type: 'Instant' }),
    reason: t.expose('reason', { type: OverdueReasonType }),
    state: t.exposeString('state'),
  }),
});
