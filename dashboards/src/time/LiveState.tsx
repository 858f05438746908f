import { useTexts } from '../texts/useTexts.js';
import { usePace } from './usePace.js';

interface Props {
  readonly isAway: boolean;
  /** Epoch milliseconds of the last answer; zero when there was none. */
  readonly updatedAt: number;
}

/** Whether what is shown is what is. */
export function LiveState({ isAway, updatedAt }: Props) {
  const { t, formats } = useTexts();
  const isStanding = usePace()?.kind === 'standing';
  const state = isAway ? 'away' : isStanding ? 'standing' : 'live';
  return (
    <p className="live">
      <span className={`live-state live-${state}`}>
        <span className="live-dot" aria-hidden="true" />
        {t(`live.${state}`)}
      </span>
      {updatedAt > 0 && (
        <span className="live-updated">
          {t('live.updated', { time: formats.clock(updatedAt) })}
        </span>
      )}
    </p>
  );
}
