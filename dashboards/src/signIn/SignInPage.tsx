import type { UserManager } from 'oidc-client-ts';
import { useState } from 'react';
import { Banner } from '../parts/Banner.js';
import { Button } from '../parts/Button.js';
import { Brand } from '../shell/Brand.js';
import { LanguageSwitch } from '../shell/LanguageSwitch.js';
import { useTexts } from '../texts/useTexts.js';

interface Props {
  readonly manager: UserManager | null;
  readonly hasFailed: boolean;
  readonly isUnavailable: boolean;
}

/** Always asks who it is: signing in here is a choice of role, not a habit of the browser. */
const askWho = { prompt: 'login' };

/** The way in, for who is not signed in. */
export function SignInPage({ manager, hasFailed, isUnavailable }: Props) {
  const { t } = useTexts();
  const [isAway, setAway] = useState(false);
  const signIn = () => {
    setAway(false);
    manager?.signinRedirect(askWho).catch(() => setAway(true));
  };
  const isBroken = isAway || (manager === null && isUnavailable);
  return (
    <div className="welcome">
      <header className="welcome-head">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="welcome-card">
        <h1>{t('signIn.title')}</h1>
        <p className="lead">{t('signIn.intro')}</p>
        <p>{t('signIn.who')}</p>
        <div aria-live="polite">
          {hasFailed && !isBroken && <Banner tone="warning">{t('signIn.failed')}</Banner>}
          {isBroken && <Banner tone="warning">{t('signIn.unavailable')}</Banner>}
        </div>
        <Button kind="primary" onClick={signIn} isDisabled={manager === null}>
          {manager === null && !isUnavailable ? t('signIn.working') : t('signIn.button')}
        </Button>
      </main>
    </div>
  );
}
