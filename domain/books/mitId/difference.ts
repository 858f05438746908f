import type { Instant } from '../../calendar/instant.js';
import type { EventPayloads } from '../../journey/event.js';
import type { MitIdFindingKind } from './mitIdFindingKinds.js';

type ToldKind =
  | 'activated'
  | 'authenticatorAdded'
  | 'authenticatorEnded'
  | 'userIdChanged'
  | 'deviceDispatched'
  | 'deviceArrived'
  | 'activationLetterSent';

/** What MitID's feed would have told. */
export type Told = {
  [Kind in ToldKind]: {
    readonly kind: Kind;
    readonly payload: EventPayloads[Kind];
  };
}[ToldKind];

/** How a difference is mended: the journey is told, under a key of its own, or the order goes out again under its key. */
export type Mend =
  | { readonly how: 'TELL'; readonly key: string; readonly told: Told }
  | { readonly how: 'SEND_AGAIN'; readonly messageId: string };

/** Where MitID's book and ours differ. */
export interface MitIdDifference {
  readonly kind: MitIdFindingKind;
  /** the order, the authenticator or the journey: nothing personal */
  readonly key: string;
  /** since when it is so at MitID; null: it is not told of */
  readonly since: Instant | null;
  /** null: for somebody to look at */
  readonly mend: Mend | null;
}

export const reported = (
  kind: MitIdFindingKind,
  key: string,
  since: Instant | null = null,
): MitIdDifference => ({ kind, key, since, mend: null });

export const sentAgain = (
  kind: MitIdFindingKind,
  { id, key }: { readonly id: string; readonly key: string },
): MitIdDifference => ({ kind, key, since: null, mend: { how: 'SEND_AGAIN', messageId: id } });
