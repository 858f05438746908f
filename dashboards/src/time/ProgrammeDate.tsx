import { useTexts } from '../texts/useTexts.js';
import { LiveState } from './LiveState.js';
import { PaceText } from './PaceText.js';

interface Props {
  readonly today: string | undefined;
  readonly isAway: boolean;
  readonly updatedAt: number;
}

/** The programme's day: what all figures below are about. */
export function ProgrammeDate({ today, isAway, updatedAt }: Props) {
  const { t, formats } = useTexts();
  return (
    <div className="date-band">
      <div className="width date-row">
        <div>
          <p className="date-name">{t('programme.date')}</p>
          <h1 className="date">
            {today === undefined ? t('loading') : formats.day(today)}
            {today !== undefined && <span className="date-weekday">{formats.weekday(today)}</span>}
          </h1>
        </div>
        <div className="date-side">
          <LiveState isAway={isAway} updatedAt={updatedAt} />
          <p className="pace">
            <PaceText />
          </p>
        </div>
      </div>
    </div>
  );
}
