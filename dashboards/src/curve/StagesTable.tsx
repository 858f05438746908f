import { stages } from '../programme/stages.js';
import { useTexts } from '../texts/useTexts.js';
import type { StageDay } from './stagesByDay.js';

/** Citizens by stage, the newest day first. */
export function StagesTable({ days }: { readonly days: readonly StageDay[] }) {
  const { t, formats } = useTexts();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('curve.date')}</th>
          {stages.map(({ stage }) => (
            <th scope="col" key={stage} className="figure">
              {t(`stage.${stage}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => (
          <tr key={day.day}>
            <th scope="row">{formats.day(day.day)}</th>
            {stages.map(({ stage }) => (
              <td key={stage} className="figure">
                {formats.number(day[stage])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
