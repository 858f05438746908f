import { useState } from 'react';
import { type Dimension, progressBy } from '../api/documents/progressBy.js';
import { useLive } from '../api/useLive.js';
import { Section } from '../parts/Section.js';
import { StageLegend } from '../parts/StageLegend.js';
import { useTexts } from '../texts/useTexts.js';
import { DimensionSelect } from './DimensionSelect.js';
import { groups } from './groups.js';
import { ProgressTable } from './ProgressTable.js';

/** How far banks, municipalities, ages, means and waves are. */
export function ProgressSection() {
  const { t } = useTexts();
  const [by, setBy] = useState<Dimension>('BANK');
  const { data, isPlaceholderData } = useLive(`progressBy${by}`, progressBy, { by });
  const found = isPlaceholderData ? [] : groups(data?.progress ?? []);
  return (
    <Section id="progress" title={t('progress.title')}>
      <div className="card">
        <div className="card-head">
          <DimensionSelect by={by} onChoose={setBy} />
          <StageLegend />
        </div>
        {found.length === 0 ? (
          <p>{data === undefined || isPlaceholderData ? t('loading') : t('progress.none')}</p>
        ) : (
          <ProgressTable by={by} groups={found} />
        )}
        {by === 'BANK' && <p className="hint">{t('progress.banksNote')}</p>}
      </div>
    </Section>
  );
}
