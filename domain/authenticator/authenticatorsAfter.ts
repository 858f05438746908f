import type { Instant } from '../calendar/instant.js';
import { type Authenticator, isActive, type Means } from './means.js';

/** one active code display; an older one closes. */
const closes = (added: Means, one: Authenticator): boolean =>
  added === 'CODE_DISPLAY' && one.means === 'CODE_DISPLAY' && isActive(one);

const ended = (one: Authenticator): Authenticator => ({ ...one, state: 'ENDED' });

/** With one more that is active; one that has ended stays so, in whatever order it is told. */
export function withActive(
  known: readonly Authenticator[],
  { id, means, activeSince = null }: Pick<Authenticator, 'id' | 'means' | 'activeSince'>,
): readonly Authenticator[] {
  if (known.some((one) => one.id === id && one.state === 'ENDED')) return known;
  const others = known.filter((one) => one.id !== id);
  const older = others.map((one) => (closes(means, one) ? ended(one) : one));
  const since = activeSince === null ? {} : { activeSince };
  return [...older, { id, means, state: 'ACTIVE', ...since }];
}

const inactive = (one: Authenticator): Authenticator => (isActive(one) ? ended(one) : one);

/** MitID has none that is active. What is ordered is still to come. */
export const withNoneActive = (known: readonly Authenticator[]): readonly Authenticator[] =>
  known.map(inactive);

interface Ending extends Pick<Authenticator, 'id' | 'means'> {
  /** MitID had none left then */
  readonly isLast: boolean;
  /** absent or null: just now */
  readonly endedAt?: Instant | null;
}

/**
 * Without one that has ended; where MitID had none left, without any that was active then: what was activated later and told
 * before stays.
 */
export function withoutEnded(
  known: readonly Authenticator[],
  { id, means, isLast, endedAt = null }: Ending,
): readonly Authenticator[] {
  const others = known.filter((one) => one.id !== id);
  const isLater = ({ activeSince = null }: Authenticator): boolean =>
    activeSince !== null && endedAt !== null && activeSince > endedAt;
  const rest = isLast ? others.map((one) => (isLater(one) ? one : inactive(one))) : others;
  return [...rest, { id, means, state: 'ENDED' }];
}
