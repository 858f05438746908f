import { type OverdueReason, overdueReasons } from '../api/documents/overdue.js';
import { useTexts } from '../texts/useTexts.js';

interface Props {
  readonly reason: OverdueReason | null;
  readonly onChoose: (reason: OverdueReason | null) => void;
}

export function ReasonSelect({ reason, onChoose }: Props) {
  const { t } = useTexts();
  const choose = (chosen: string) =>
    onChoose(overdueReasons.find((known) => known === chosen) ?? null);
  return (
    <div className="choice">
      <label htmlFor="overdue-reason">{t('overdue.reason')}</label>
      <select
        id="overdue-reason"
        value={reason ?? ''}
        autoComplete="off"
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('overdue.anyReason')}</option>
        {overdueReasons.map((known) => (
          <option key={known} value={known}>
            {t(`overdue.${known}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
