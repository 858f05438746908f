import {
  type BrokenRule,
  type CanonicalUserId,
  type Cpr,
  type Instant,
  nemIdTransferability,
  nemIdUserIdKind,
} from '@overgang/domain';

/** A NemID user-ID on its way into the books. The text of a CPR number is not among them. */
export interface DeliveredUserId {
  readonly id: string;
  readonly nemIdId: string;
  readonly ownerId: string;
  readonly kind: 'NEMID_NUMBER' | 'CPR_NUMBER' | 'SELF_CHOSEN';
  readonly canonical: CanonicalUserId | null;
  readonly asTyped: string | null;
  readonly issuedAt: Instant;
  readonly reason: BrokenRule | null;
}

/** What the rules say of one delivered user-ID; whether it is free, only the ledger says. */
export function deliveredUserId(
  of: { readonly text: string; readonly issuedAt: Instant },
  ids: Pick<DeliveredUserId, 'id' | 'nemIdId' | 'ownerId'>,
  ownCpr: Cpr,
): DeliveredUserId {
  const kind = nemIdUserIdKind(of.text, ownCpr);
  const checked = nemIdTransferability(of.text, ownCpr);
  // A text with the owner's number in it has no place outside the vault, reserved or not.
  const holdsCpr = kind === 'CPR_NUMBER' || (!checked.transferable && checked.reason === 'OWN_CPR');
  const canonical = holdsCpr ? null : checked.canonical;
  const reason = checked.transferable ? null : checked.reason;
  const asTyped = canonical === null ? null : of.text;
  return { ...ids, kind, canonical, asTyped, issuedAt: of.issuedAt, reason };
}

/** of several claims of one id the earliest issued; its owner's others are the same claim. */
export function earliestClaims(of: readonly DeliveredUserId[]): DeliveredUserId[] {
  const byCanonical = new Map<CanonicalUserId, DeliveredUserId>();
  for (const claim of of) {
    if (claim.canonical === null) continue;
    const known = byCanonical.get(claim.canonical);
    if (known === undefined || claim.issuedAt < known.issuedAt) {
      byCanonical.set(claim.canonical, claim);
    }
  }
  return [...byCanonical.values()];
}
