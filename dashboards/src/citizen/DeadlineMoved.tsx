import { useTexts } from '../texts/useTexts.js';
import { byWhom } from './byWhom.js';
import type { DeadlineMove } from './deadlineMove.js';

interface Props {
  readonly move: DeadlineMove | null;
  readonly role: string | null;
}

/** Says which deadline a step set or moved, and who did: what nobody asked for the programme did by its own rules. */
export function DeadlineMoved({ move, role }: Props) {
  const { t, named, formats } = useTexts();
  if (move === null) return null;
  const after = formats.day(move.after);
  if (move.before === null) return <p className="hint">{t('citizen.deadlineSet', { after })}</p>;
  const who = named('byRole', byWhom(role) ?? 'PROGRAMME');
  const before = formats.day(move.before);
  return <p className="hint">{t('citizen.deadlineMoved', { before, after, who })}</p>;
}
