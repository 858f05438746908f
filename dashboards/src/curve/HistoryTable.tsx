import { useTexts } from '../texts/useTexts.js';
import { enrolledShare } from './enrolledShare.js';
import { historyPoints } from './history.js';
import type { StageDay } from './stagesByDay.js';

/** History's known dates, and what this programme had reached as many days after its own first wave. */
export function HistoryTable({ days }: { readonly days: readonly StageDay[] }) {
  const { t, formats } = useTexts();
  const oursAt = (since: number): string => {
    const day = days[since];
    return day === undefined ? t('curve.notYet') : formats.percent(enrolledShare(day));
  };
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('curve.day')}</th>
          <th scope="col">{t('curve.event')}</th>
          <th scope="col" className="figure">
            {t('curve.historyDone')}
          </th>
          <th scope="col" className="figure">
            {t('curve.historyShare')}
          </th>
          <th scope="col" className="figure">
            {t('curve.ours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {historyPoints.map(({ date, event, done, share, since }) => (
          <tr key={date}>
            <th scope="row">{formats.number(since)}</th>
            <td>
              {formats.day(date)}: {t(event)}
            </td>
            <td className="figure">{formats.number(done)}</td>
            <td className="figure">{formats.percent(share)}</td>
            <td className="figure">{oursAt(since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
