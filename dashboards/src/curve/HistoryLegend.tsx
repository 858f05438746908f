import { useTexts } from '../texts/useTexts.js';

/** Which line is ours and which is history. */
export function HistoryLegend() {
  const { t } = useTexts();
  return (
    <ul className="legend">
      <li>
        <span className="line-key line-ours" aria-hidden="true" />
        {t('curve.ours')}
      </li>
      <li>
        <span className="line-key line-theirs" aria-hidden="true" />
        {t('curve.theirs')}
      </li>
    </ul>
  );
}
