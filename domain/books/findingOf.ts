import type { Channel } from '../notice/kind.js';
import { mitIdFindingKinds } from './mitId/mitIdFindingKinds.js';

/** What the other side says of a notice: taken only, received by the citizen, or not to be delivered. */
export type TheirStatus = 'TAKEN' | 'RECEIVED' | 'UNDELIVERABLE';

/** What we know of the same notice. */
export interface OurEntry {
  readonly status: 'PENDING' | 'SENT' | 'FAILED' | 'WITHDRAWN';
  /** what was told of it so far, applied or not */
  readonly told: readonly ('noticeReceived' | 'noticeUndeliverable')[];
}

const noticeFindingKinds = [
  /** they know what became of it, and we were never told */
  'RECEIPT_MISSING',
  /** we call it sent, and they do not have it */
  'NOT_KNOWN_THERE',
  /** they have what we never wrote */
  'NOT_OURS',
  /** they have what we gave up */
  'TAKEN_THOUGH_NOT_SENT',
] as const;
type NoticeFindingKind = (typeof noticeFindingKinds)[number];

export const findingKinds = [...noticeFindingKinds, ...mitIdFindingKinds] as const;
export type FindingKind = (typeof findingKinds)[number];

/** UNDER_WAY: they have it and we are about to learn so, since its send has not been settled yet. */
export type Compared = NoticeFindingKind | 'MATCH' | 'UNDER_WAY';

const expected = {
  TAKEN: null,
  RECEIVED: 'noticeReceived',
  UNDELIVERABLE: 'noticeUndeliverable',
} as const satisfies Record<TheirStatus, OurEntry['told'][number] | null>;

/** Compares what stands in the other side's book with ours, which may have nothing of it. */
export function findingOf(theirs: TheirStatus, ours: OurEntry | null): Compared {
  if (ours === null) return 'NOT_OURS';
  if (ours.status === 'PENDING') return 'UNDER_WAY';
  if (ours.status !== 'SENT') return 'TAKEN_THOUGH_NOT_SENT';
  const receipt = expected[theirs];
  return receipt === null || ours.told.includes(receipt) ? 'MATCH' : 'RECEIPT_MISSING';
}

/** How a finding was dealt with: what can be mended is, the rest is for somebody to look at. */
export const findingOutcomes = [
  'RECEIPT_STORED',
  'SENT_AGAIN',
  /** the journey was told what MitID's feed had not */
  'TAKEN_OVER',
  /** the journey waits for it no longer */
  'GIVEN_UP',
  /** asked about by its key, and not answered: the next night again */
  'NO_ANSWER',
  'REPORTED',
] as const;
export type FindingOutcome = (typeof findingOutcomes)[number];

export const isMended = (outcome: FindingOutcome): boolean =>
  outcome === 'RECEIPT_STORED' || outcome === 'SENT_AGAIN' || outcome === 'TAKEN_OVER';

/** Which book of notices is compared with ours: a channel's, or one bank's of the netbank. */
export interface BookOf {
  readonly channel: Channel;
  readonly bankReg: string | null;
}
