import { Banner } from '../parts/Banner.js';
import { Button } from '../parts/Button.js';
import { useSession } from '../signIn/useSession.js';
import { useTexts } from '../texts/useTexts.js';

/** For who is signed in, but has no part in this page. */
export function WrongRole() {
  const { t } = useTexts();
  const { signOut } = useSession();
  return (
    <div className="section">
      <Banner tone="calm">
        <span>
          {t('signIn.wrongRole')} {t('signIn.who')}
        </span>
        <Button onClick={signOut}>{t('signIn.other')}</Button>
      </Banner>
    </div>
  );
}
