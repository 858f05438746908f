import { addMonths } from '../../calendar/addMonths.js';
import type { Day } from '../../calendar/day.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { Instant } from '../../calendar/instant.js';
import type { Policy } from '../../programme/policy.js';

/** until when a user-ID that is given up now goes to nobody else. */
export const restsUntil = ({
  event,
  policy,
}: {
  readonly event: { readonly at: Instant };
  readonly policy: Policy;
}): Day => addMonths(dayOf(event.at), policy.quarantineMonths);
