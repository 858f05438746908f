import { useTexts } from '../texts/useTexts.js';

/** A role as it is stored: in small letters where no person signed in. That a system told it is nobody's doing. */
export function DoneBy({ role }: { readonly role: string | null }) {
  const { named } = useTexts();
  const who = role?.toUpperCase() ?? 'SYSTEM';
  if (who === 'SYSTEM') return null;
  return <span className="hint"> · {named('byRole', who)}</span>;
}
