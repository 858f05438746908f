import { Button } from '../parts/Button.js';
import { useSession } from '../signIn/useSession.js';
import { hasText } from '../texts/texts.js';
import { useTexts } from '../texts/useTexts.js';
import { Brand } from './Brand.js';
import { LanguageSwitch } from './LanguageSwitch.js';

/** Who we are, who is signed in, and the language. */
export function Header({ role }: { readonly role: string | undefined }) {
  const { t, named } = useTexts();
  const { signOut } = useSession();
  const isKnown = role !== undefined && hasText(`role.${role}`);
  return (
    <header className="header">
      <div className="width header-row">
        <Brand />
        <div className="header-who">
          {role !== undefined && (
            <span className="who">{isKnown ? named('role', role) : t('role.other')}</span>
          )}
          <Button kind="quiet" onClick={signOut}>
            {t('signIn.out')}
          </Button>
          <LanguageSwitch />
        </div>
      </div>
    </header>
  );
}
