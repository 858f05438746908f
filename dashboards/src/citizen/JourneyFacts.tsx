import type { Journey } from '../api/documents/journeyFields.js';
import { useTexts } from '../texts/useTexts.js';

/** State, deadline and banks. */
export function JourneyFacts({ journey }: { readonly journey: Journey }) {
  const { t, named, formats } = useTexts();
  const { id, state, isOverdue, deadline, bankNames } = journey;
  return (
    <dl className="facts">
      <dt>{t('citizen.byId')}</dt>
      <dd className="id">{id}</dd>
      <dt>{t('citizen.state')}</dt>
      <dd className="strong">{named('state', state)}</dd>
      <dt>{t('citizen.deadline')}</dt>
      <dd>
        {deadline === null ? t('citizen.noDeadline') : formats.day(deadline)}
        {isOverdue && <span className="tag tag-overdue">{t('citizen.overdue')}</span>}
      </dd>
      <dt>{t('citizen.banks')}</dt>
      <dd>{bankNames.length === 0 ? t('citizen.noBanks') : bankNames.join(', ')}</dd>
    </dl>
  );
}
