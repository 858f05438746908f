import type { Dimension } from '../api/documents/progressBy.js';
import { StackedBar } from '../parts/StackedBar.js';
import { TableFrame } from '../parts/TableFrame.js';
import { useTexts } from '../texts/useTexts.js';
import type { Group } from './groups.js';
import { useValueName } from './useValueName.js';

interface Props {
  readonly by: Dimension;
  readonly groups: readonly Group[];
}

/** How far each group is. */
export function ProgressTable({ by, groups }: Props) {
  const { t, formats } = useTexts();
  const nameOf = useValueName(by);
  return (
    <TableFrame label={t('progress.title')}>
      <table className="table progress">
        <thead>
          <tr>
            <th scope="col">{t(`by.${by}`)}</th>
            <th scope="col" className="figure">
              {t('progress.count')}
            </th>
            <th scope="col" className="figure">
              {t('progress.share')}
            </th>
            <th scope="col" className="figure">
              {t('progress.overdue')}
            </th>
            <th scope="col" className="when-wide">
              {t('progress.bar')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ value, name, citizens, enrolled, overdue, spread }) => (
            <tr key={value}>
              <th scope="row">
                {name ?? nameOf(value)}
                <div className="when-narrow">
                  <StackedBar parts={spread} />
                </div>
              </th>
              <td className="figure">{formats.number(citizens)}</td>
              <td className="figure strong">{formats.percent(enrolled / citizens)}</td>
              <td className="figure">{overdue === 0 ? '–' : formats.number(overdue)}</td>
              <td className="progress-bar when-wide">
                <StackedBar parts={spread} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
