import { Banner } from '../parts/Banner.js';
import { Button } from '../parts/Button.js';
import { useSession } from '../signIn/useSession.js';
import { hasText } from '../texts/texts.js';
import { useTexts } from '../texts/useTexts.js';

/** For who is signed in, but has no part in this page: whom it is for, and where theirs is done. */
export function WrongRole({ role }: { readonly role: string }) {
  const { t, named } = useTexts();
  const { signOut } = useSession();
  return (
    <div className="section">
      <Banner tone="calm">
        <span>
          {t('signIn.wrongRole')} {t('signIn.who')}
          {hasText(`instead.${role}`) && ` ${named('instead', role)}`}
        </span>
        <Button onClick={signOut}>{t('signIn.other')}</Button>
      </Banner>
    </div>
  );
}
