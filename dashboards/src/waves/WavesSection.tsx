import { useState } from 'react';
import { AnswerLine } from '../parts/AnswerLine.js';
import { Section } from '../parts/Section.js';
import { useTexts } from '../texts/useTexts.js';
import { ConfirmMove } from './ConfirmMove.js';
import { type Answer, type Intention, useMoveWave } from './useMoveWave.js';
import { useWaves } from './useWaves.js';
import { WavesTable } from './WavesTable.js';

/** The waves, and for a manager what can be done with them. */
export function WavesSection({ mayMove }: { readonly mayMove: boolean }) {
  const { t } = useTexts();
  const waves = useWaves();
  const [intention, setIntention] = useState<Intention | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { mutate, isPending } = useMoveWave((given) => {
    setAnswer(given);
    setIntention(null);
  });
  const begin = (wanted: Intention) => {
    setAnswer(null);
    setIntention(wanted);
  };
  return (
    <Section id="waves" title={t('waves.title')}>
      <AnswerLine answer={answer} onClose={() => setAnswer(null)} />
      <div className="card">
        {waves?.length === 0 && <p>{t('waves.none')}</p>}
        {waves === undefined && <p>{t('loading')}</p>}
        {waves !== undefined && waves.length > 0 && (
          <WavesTable waves={waves} onMove={mayMove ? begin : null} />
        )}
      </div>
      {intention !== null && (
        <ConfirmMove
          intention={intention}
          isWorking={isPending}
          onConfirm={() => mutate(intention)}
          onCancel={() => setIntention(null)}
        />
      )}
    </Section>
  );
}
