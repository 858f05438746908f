import type { OverdueCitizen } from '../api/documents/overdue.js';
import { TableFrame } from '../parts/TableFrame.js';
import { useTexts } from '../texts/useTexts.js';

interface Props {
  readonly citizens: readonly OverdueCitizen[];
  readonly onOpen: (journeyId: string) => void;
}

/** The longest overdue first; each leads to where a journey is opened, once it is said why. */
export function OverdueTable({ citizens, onOpen }: Props) {
  const { t, named, formats } = useTexts();
  return (
    <TableFrame label={t('overdue.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('overdue.journey')}</th>
            <th scope="col">{t('overdue.since')}</th>
            <th scope="col">{t('overdue.why')}</th>
            <th scope="col">{t('citizen.state')}</th>
          </tr>
        </thead>
        <tbody>
          {citizens.map(({ journeyId, since, reason, state }) => (
            <tr key={journeyId}>
              <th scope="row">
                {/* biome-ignore lint/a11y/useValidAnchor: it does lead to that part of the page, and takes the number along */}
                <a href="#citizen" onClick={() => onOpen(journeyId)}>
                  {t('overdue.open', { number: journeyId.slice(0, 8) })}
                </a>
              </th>
              <td className="nowrap">{formats.dayOfInstant(since)}</td>
              <td>{named('overdue', reason)}</td>
              <td>{named('state', state)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
