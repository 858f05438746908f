import { progressTotal } from '../api/documents/progressTotal.js';
import { useLive } from '../api/useLive.js';
import { Banner } from '../parts/Banner.js';
import { Section } from '../parts/Section.js';
import { useTexts } from '../texts/useTexts.js';
import { Funnel } from './Funnel.js';
import { TotalTiles } from './TotalTiles.js';
import { totals } from './totals.js';

/** The programme right now: six figures and the funnel. */
export function ProgrammeSection() {
  const { t } = useTexts();
  const { data } = useLive('progressTotal', progressTotal);
  const rows = data?.progress ?? [];
  const figures = totals(rows);
  return (
    <>
      <Section id="now" title={t('programme.title')}>
        {data !== undefined && figures.citizens === 0 && (
          <Banner tone="calm">{t('programme.empty')}</Banner>
        )}
        {data === undefined ? <p>{t('loading')}</p> : <TotalTiles totals={figures} />}
      </Section>
      <Section id="funnel" title={t('funnel.title')}>
        <div className="card">
          <Funnel rows={rows} />
        </div>
      </Section>
    </>
  );
}
