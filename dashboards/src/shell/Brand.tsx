import { useTexts } from '../texts/useTexts.js';

export function Brand() {
  const { t } = useTexts();
  return (
    <p className="brand">
      <img src="/icon.svg" alt="" width="36" height="36" />
      <span>
        <strong>{t('app.name')}</strong>
        <span className="brand-purpose">{t('app.purpose')}</span>
      </span>
    </p>
  );
}
