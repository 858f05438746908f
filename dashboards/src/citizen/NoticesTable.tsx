import type { Notice } from '../api/documents/journeyFields.js';
import { TableFrame } from '../parts/TableFrame.js';
import { useTexts } from '../texts/useTexts.js';

/** The notices, by which channel they went, and when they were received. */
export function NoticesTable({ notices }: { readonly notices: readonly Notice[] }) {
  const { t, named, formats } = useTexts();
  if (notices.length === 0) return <p>{t('citizen.noNotices')}</p>;
  const when = (at: string | null) => (at === null ? t('notice.notYet') : formats.instant(at));
  return (
    <TableFrame label={t('citizen.notices')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('notice.what')}</th>
            <th scope="col">{t('notice.channel')}</th>
            <th scope="col">{t('notice.sent')}</th>
            <th scope="col">{t('notice.received')}</th>
          </tr>
        </thead>
        <tbody>
          {notices.map(({ id, kind, channel, sentAt, receivedAt }) => (
            <tr key={id}>
              <th scope="row">{named('notice', kind)}</th>
              <td>{named('channel', channel)}</td>
              <td>{when(sentAt)}</td>
              <td>{when(receivedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
