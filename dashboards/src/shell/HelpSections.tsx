import { useState } from 'react';
import { CitizenSection } from '../citizen/CitizenSection.js';
import { OverdueSection } from '../overdue/OverdueSection.js';

/** For those who help: who needs it, and one citizen's journey, which is opened from the list too. */
export function HelpSections({ mayFindByCpr }: { readonly mayFindByCpr: boolean }) {
  const [wanted, setWanted] = useState('');
  return (
    <>
      <OverdueSection onOpen={setWanted} />
      <CitizenSection mayFindByCpr={mayFindByCpr} wanted={wanted} />
    </>
  );
}
