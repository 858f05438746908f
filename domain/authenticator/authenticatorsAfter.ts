import { type Authenticator, isActive, type Means } from './means.js';

/** one active code display; an older one closes. */
const closes = (added: Means, one: Authenticator): boolean =>
  added === 'CODE_DISPLAY' && one.means === 'CODE_DISPLAY' && isActive(one);

const ended = (one: Authenticator): Authenticator => ({ ...one, state: 'ENDED' });

/** With one more that is active; one that has ended stays so, in whatever order it is told. */
export function withActive(
  known: readonly Authenticator[],
  { id, means }: Pick<Authenticator, 'id' | 'means'>,
): readonly Authenticator[] {
  if (known.some((one) => one.id === id && one.state === 'ENDED')) return known;
  const others = known.filter((one) => one.id !== id);
  const older = others.map((one) => (closes(means, one) ? ended(one) : one));
  return [...older, { id, means, state: 'ACTIVE' }];
}

/** MitID has none that is active. What is ordered is still to come. */
export const withNoneActive = (known: readonly Authenticator[]): readonly Authenticator[] =>
  known.map((one) => (isActive(one) ? ended(one) : one));

/** Without one that has ended; where MitID has none left, without any that was active. */
export function withoutEnded(
  known: readonly Authenticator[],
  { id, means, isLast }: Pick<Authenticator, 'id' | 'means'> & { readonly isLast: boolean },
): readonly Authenticator[] {
  const others = known.filter((one) => one.id !== id);
  const rest = isLast ? withNoneActive(others) : others;
  return [...rest, { id, means, state: 'ENDED' }];
}
