import { useTexts } from '../texts/useTexts.js';
import { byWhom } from './byWhom.js';

/** Who did it, in the reader's words. */
export function DoneBy({ role }: { readonly role: string | null }) {
  const { named } = useTexts();
  const who = byWhom(role);
  return who === null ? null : <span className="hint"> · {named('byRole', who)}</span>;
}
