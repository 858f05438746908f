import { useTexts } from '../texts/useTexts.js';
import { byWhom } from './byWhom.js';

interface Props {
  readonly role: string | null;
  /** The power of attorney that a helper acted under: its first signs tell one helper from another. */
  readonly power: string | null;
}

/** Who did it, in the reader's words. */
export function DoneBy({ role, power }: Props) {
  const { named } = useTexts();
  const who = byWhom(role);
  if (who === null) return null;
  const which = power === null ? '' : ` ${power.slice(0, 8)}`;
  return (
    <span className="hint">
      {' · '}
      {named('byRole', who)}
      {which}
    </span>
  );
}
