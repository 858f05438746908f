import { useMemo } from 'react';
import { progressByDay } from '../api/documents/progressByDay.js';
import { useLive } from '../api/useLive.js';
import { Section } from '../parts/Section.js';
import { StageLegend } from '../parts/StageLegend.js';
import { useTexts } from '../texts/useTexts.js';
import { ChartCard } from './ChartCard.js';
import { curveFrom } from './curveFrom.js';
import { HistoryChart } from './HistoryChart.js';
import { HistoryLegend } from './HistoryLegend.js';
import { HistoryTable } from './HistoryTable.js';
import { StagesChart } from './StagesChart.js';
import { StagesTable } from './StagesTable.js';
import { stagesByDay } from './stagesByDay.js';

/** The programme day by day, and reality beside it. */
export function CurveSection({ today }: { readonly today: string }) {
  const { t } = useTexts();
  const { data } = useLive('progressByDay', progressByDay, { from: curveFrom(today), to: today });
  const days = useMemo(() => stagesByDay(data?.progressByDay ?? []), [data]);
  return (
    <Section id="curve" title={t('curve.title')}>
      <div className="pair">
        <ChartCard
          title={t('curve.byStage')}
          about={days.length === 0 ? t('curve.none') : t('curve.byStage.about')}
          legend={days.length > 0 && <StageLegend />}
          chart={days.length > 0 && <StagesChart days={days} />}
          table={() => <StagesTable days={days} />}
        />
        <ChartCard
          title={t('curve.history')}
          about={t('curve.history.about')}
          legend={<HistoryLegend />}
          chart={<HistoryChart days={days} />}
          axis={t('curve.daysSince')}
          table={() => <HistoryTable days={days} />}
        />
      </div>
    </Section>
  );
}
