import type { ViewerAnswer } from '../api/documents/viewer.js';
import { useTexts } from '../texts/useTexts.js';

/** A number stays on one line, also on a phone. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0');

/** Where the figures come from, and whom to call. */
export function Footer({
  phones,
}: {
  readonly phones: ViewerAnswer['programme']['phones'] | undefined;
}) {
  const { t } = useTexts();
  return (
    <footer className="footer">
      <div className="width">
        <p>{t('app.foot')}</p>
        {phones !== undefined && (
          <p>
            {t('phones', {
              mitId: unbroken(phones.mitIdSupport),
              nemId: unbroken(phones.nemIdSupport),
            })}
          </p>
        )}
      </div>
    </footer>
  );
}
