import type { StateRow } from '../api/documents/progressTotal.js';
import { TableFrame } from '../parts/TableFrame.js';
import { useTexts } from '../texts/useTexts.js';
import { FunnelRow } from './FunnelRow.js';
import { journeyStates } from './stages.js';

const countOf = (rows: readonly StateRow[], isCounted: (row: StateRow) => boolean): number =>
  rows.filter(isCounted).reduce((sum, { count }) => sum + count, 0);

/** How many citizens stand in each state: a table whose last column is the picture. */
export function Funnel({ rows }: { readonly rows: readonly StateRow[] }) {
  const { t } = useTexts();
  const citizens = countOf(rows, () => true);
  return (
    <TableFrame label={t('funnel.title')}>
      <table className="table funnel">
        <thead>
          <tr>
            <th scope="col">{t('funnel.state')}</th>
            <th scope="col" className="figure">
              {t('funnel.count')}
            </th>
            <th scope="col" className="figure">
              {t('funnel.overdue')}
            </th>
            <th scope="col" className="funnel-share-head">
              {t('funnel.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {journeyStates.map((state) => (
            <FunnelRow
              key={state}
              state={state}
              count={countOf(rows, (row) => row.state === state)}
              overdue={countOf(rows, (row) => row.state === state && row.isOverdue)}
              citizens={citizens}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
