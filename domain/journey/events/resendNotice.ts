import { sendByBestChannel } from '../actions/sendNotice.js';
import { refused } from '../eventRows.js';
import { noticeHolds } from '../noticeHolds.js';
import type { NoticeKey } from '../noticeId.js';
import { noticeId, parseNoticeId } from '../noticeId.js';
import { noticeValues } from '../noticeValues.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { journeyStates } from '../state.js';
import { type Action, ask, remember, type Step } from '../step.js';

const on = 'resendNotice';

/** Those of the kind, the latest first. */
const sentOfKind = ({ journey, event }: Step<typeof on>): readonly NoticeKey[] =>
  Object.entries(journey.noticesSent)
    .toSorted(([, one], [, other]) => other - one)
    .map(([id]) => parseNoticeId(id))
    .filter((key): key is NoticeKey => key?.kind === event.kind);

const again: Action<typeof on> = {
  name: 'send it again in a new round, and what of it has not yet gone out no more',
  run: (step) => {
    const sent = sentOfKind(step);
    const [last] = sent;
    if (last === undefined) return step;
    const round = Math.max(...sent.map((key) => key.round)) + 1;
    const others = step.journey.pendingNotices.filter(({ kind }) => kind !== last.kind);
    const noticeIds = sent.map(noticeId);
    const alone = ask(remember(step, { pendingNotices: others }), {
      type: 'withdrawNotices',
      noticeIds,
    });
    return sendByBestChannel(alone, last.kind, last.step, round);
  },
};

const isOvertaken: Guard<typeof on> = {
  name: 'what it said is no longer true',
  holds: (step) =>
    sentOfKind(step).length > 0 &&
    (!noticeHolds(step.event.kind, step.journey) ||
      noticeValues(step.event.kind, step.journey, step.policy) === null),
};

/** Support sends a notice again, with a reason: a round of its own (I2). */
export const resendNotice: readonly AnyRow[] = [
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  row({
    on,
    from: journeyStates,
    when: isOvertaken,
    to: null,
    does: [],
    refuse: 'NOTICE_OVERTAKEN',
    rules: ['R-11'],
  }),
  row({
    on,
    from: journeyStates,
    when: { name: 'sent before', holds: (step) => sentOfKind(step).length > 0 },
    to: null,
    does: [again],
    rules: ['R-11'],
  }),
  refused(on, 'UNKNOWN_NOTICE', ['R-11']),
];
