import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf, endOfDay } from '../../calendar/dayBounds.js';
import type { Instant } from '../../calendar/instant.js';
import type { Channel, NoticeKind } from '../../notice/kind.js';
import { channelsFor } from '../../person/channels.js';
import { usableBank } from '../../person/usableBank.js';
import type { EventType } from '../event.js';
import type { Journey, PendingNotice } from '../journey.js';
import { noticeId, parseNoticeId } from '../noticeId.js';
import { noticeValues, tellsOfThePast } from '../noticeValues.js';
import { type Action, type ActionOnAny, ask, remember, type Step } from '../step.js';

/** How often that kind was sent so far, over all channels and rounds, as the next one's step. */
export function timesSent({ noticesSent }: Pick<Journey, 'noticesSent'>, kind: NoticeKind): string {
  const sent = Object.keys(noticesSent).map(parseNoticeId);
  const steps = sent.filter((key) => key?.kind === kind).map((key) => key?.step);
  return String(new Set(steps).size);
}

interface Wanted {
  readonly kind: NoticeKind;
  readonly step: string;
  readonly window: number;
  readonly channel: Channel;
  readonly round: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Sends a notice by the citizen's best channel: each time a row says so, one. */
export function sendNotice(kind: NoticeKind): ActionOnAny {
  return {
    name: `send ${kind}`,
    run: (step) => sendByBestChannel(step, kind, timesSent(step.journey, kind), 0),
  };
}

/** The same, where something outside the journey says which time this is. */
export function sendNoticeOf<T extends EventType>(
  kind: NoticeKind,
  stepOf: (step: Step<T>) => string,
): Action<T> {
  return { name: `send ${kind}`, run: (step) => sendByBestChannel(step, kind, stepOf(step), 0) };
}

/** By the best channel, in a round of its own: 0 is the first, the others are resends with a reason. */
export function sendByBestChannel<T extends EventType>(
  step: Step<T>,
  kind: NoticeKind,
  noticeStep: string,
  round: number,
): Step<T> {
  const { journey, policy, event } = step;
  const [best = 'LETTER'] = channelsFor(
    journey.facts,
    dayOf(event.at),
    policy,
    journey.logonClosedAt,
  );
  const window = journey.window?.number ?? 0;
  const values = noticeValues(kind, journey, policy, best);
  if (values === null) return step;
  return sendThrough(step, { kind, step: noticeStep, window, channel: best, round, values });
}

/** Sends through one channel, unless that very notice was asked for before. */
export function sendThrough<T extends EventType>(step: Step<T>, wanted: Wanted): Step<T> {
  const { journey, event } = step;
  const id = noticeId(wanted);
  if (journey.noticesSent[id] !== undefined) return step;
  const pending = pendingNotice(step, id, wanted);
  return ask(
    remember(step, {
      noticesSent: { ...journey.noticesSent, [id]: event.at },
      pendingNotices: [...journey.pendingNotices, pending],
    }),
    { type: 'sendNotice', noticeId: id, ...wanted, bank: pending.bank },
  );
}

function pendingNotice(step: Step, id: string, { values, ...wanted }: Wanted): PendingNotice {
  const { facts, logonClosedAt } = step.journey;
  const today = dayOf(step.event.at);
  const bank = wanted.channel === 'NETBANK' ? usableBank(facts, today, logonClosedAt) : null;
  return {
    id,
    ...wanted,
    ...(tellsOfThePast(wanted.kind) ? { values } : {}),
    bank: bank?.bank ?? null,
    sentAt: step.event.at,
    fallbackAt: fallbackAt(step, wanted.channel),
  };
}

function fallbackAt(step: Step, channel: Channel): Instant | null {
  const days = step.policy.fallbackDays[channel];
  return days === null ? null : endOfDay(addDays(dayOf(step.event.at), days));
}
