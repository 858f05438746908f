import { Banner } from '../parts/Banner.js';
import { Button } from '../parts/Button.js';
import { useSession } from '../signIn/useSession.js';
import { useTexts } from '../texts/useTexts.js';

interface Props {
  readonly problem: string | null;
  readonly isAway: boolean;
  readonly updatedAt: number;
}

/** What stands between the reader and fresh figures: an expired sign-in, no connection, or a refusal. */
export function Connection({ problem, isAway, updatedAt }: Props) {
  const { t, formats } = useTexts();
  const { isExpired, signInAgain } = useSession();
  const away =
    updatedAt > 0 ? t('live.awayLong', { time: formats.clock(updatedAt) }) : t('live.awayFirst');
  return (
    <div role="status" className="width connection">
      {isExpired && (
        <Banner tone="warning">
          <span>{t('signIn.expired')}</span>
          <Button kind="primary" onClick={signInAgain}>
            {t('signIn.button')}
          </Button>
        </Banner>
      )}
      {!isExpired && isAway && <Banner tone="calm">{away}</Banner>}
      {!isExpired && problem !== null && (
        <Banner tone="warning">{t('problem', { message: problem })}</Banner>
      )}
    </div>
  );
}
