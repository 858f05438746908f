import type { Instant } from '../calendar/instant.js';
import type { EventType } from '../journey/event.js';

/** RECEIVED is technical: the post has it, the citizen does not. */
export const postReceiptStatuses = ['RECEIVED', 'COMPLETED', 'INVALID', 'NOT_ALLOWED'] as const;

/** What Digital Post says of a message, by push or by pull. */
export interface PostReceipt {
  readonly messageUuid: string;
  readonly status: (typeof postReceiptStatuses)[number];
  /** why not; a code */
  readonly errorCode: string | null;
  readonly happenedAt: Instant;
}

/** The sender's own key: whichever way it comes, and however often, it counts once. */
export const postReceiptKey = ({ messageUuid, status }: PostReceipt): string =>
  `${messageUuid.toLowerCase()}/${status}`;

/** available in the mailbox is received; refused there goes by the next channel. Null: nothing to tell. */
export function toldByPostReceipt(
  { status, errorCode, happenedAt }: PostReceipt,
  noticeId: string,
): { readonly kind: EventType; readonly payload: object } | null {
  if (status === 'RECEIVED') return null;
  if (status === 'COMPLETED') return { kind: 'noticeReceived', payload: { noticeId, happenedAt } };
  const reason = errorCode === null ? {} : { errorCode };
  return { kind: 'noticeUndeliverable', payload: { noticeId, why: status, ...reason } };
}
