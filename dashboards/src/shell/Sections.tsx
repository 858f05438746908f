import { lazy, Suspense } from 'react';
import { CitizenSection } from '../citizen/CitizenSection.js';
import { ProgrammeSection } from '../programme/ProgrammeSection.js';
import { ProgressSection } from '../progress/ProgressSection.js';
import { WavesSection } from '../waves/WavesSection.js';
import { HelpSections } from './HelpSections.js';
import { WrongRole } from './WrongRole.js';

interface Props {
  readonly role: string;
  readonly today: string;
}

/** The charts weigh more than the rest of the page together, so they come by themselves. */
const CurveSection = lazy(() =>
  import('../curve/CurveSection.js').then((module) => ({ default: module.CurveSection })),
);

/** What each role sees; the API decides what each may do. */
export function Sections({ role, today }: Props) {
  if (role === 'SUPPORT') return <HelpSections mayFindByCpr />;
  if (role !== 'MANAGER' && role !== 'AUDITOR') return <WrongRole role={role} />;
  return (
    <>
      <ProgrammeSection />
      <Suspense>
        <CurveSection today={today} />
      </Suspense>
      <WavesSection mayMove={role === 'MANAGER'} />
      <ProgressSection />
      {role === 'MANAGER' ? (
        <HelpSections mayFindByCpr={false} />
      ) : (
        <CitizenSection mayFindByCpr={false} />
      )}
    </>
  );
}
