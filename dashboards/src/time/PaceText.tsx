import { useTexts } from '../texts/useTexts.js';
import { usePace } from './usePace.js';

/** How fast programme time goes. */
export function PaceText() {
  const { t, formats } = useTexts();
  const pace = usePace();
  if (pace === undefined || pace.kind === 'standing') return null;
  if (pace.kind === 'wallClock') return <>{t('live.wallClock')}</>;
  if (pace.daysPerSecond === 1) return <>{t('live.paceOne')}</>;
  return <>{t('live.pace', { days: formats.number(pace.daysPerSecond) })}</>;
}
