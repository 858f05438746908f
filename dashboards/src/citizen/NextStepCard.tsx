import type { NextStep } from '../api/documents/journeyFields.js';
import { useTexts } from '../texts/useTexts.js';

/** I6: what happens next, whose turn it is, and when. */
export function NextStepCard({ nextStep }: { readonly nextStep: NextStep | null }) {
  const { t, named, formats } = useTexts();
  if (nextStep === null) return <p>{t('citizen.ended')}</p>;
  const owner = named('owner', nextStep.owner);
  const { at } = nextStep;
  return (
    <div className="next-step">
      <h3>{t('citizen.next')}</h3>
      <p className="next-step-what">{nextStep.text}</p>
      <p>{at === null ? owner : t('citizen.nextBy', { owner, at: formats.dayOfInstant(at) })}</p>
    </div>
  );
}
