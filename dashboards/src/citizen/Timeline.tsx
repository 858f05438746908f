import type { TimelineEntry } from '../api/documents/journeyFields.js';
import { stageOf } from '../programme/stages.js';
import { useTexts } from '../texts/useTexts.js';
import { DeadlineMoved } from './DeadlineMoved.js';
import { DoneBy } from './DoneBy.js';
import { deadlineMove } from './deadlineMove.js';

/** What happened, the newest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t, named, formats } = useTexts();
  if (entries.length === 0) return <p>{t('citizen.noSteps')}</p>;
  return (
    <ol className="timeline">
      {entries.map(({ id, at, event, fromState, toState, isOverdue, byRole, byPower }, index) => (
        <li key={id}>
          <span className={`timeline-dot stage-${stageOf(toState)}`} aria-hidden="true" />
          <p className="timeline-what">
            {named('event', event)}
            <DoneBy role={byRole} power={byPower} />
          </p>
          <p className="hint">
            <time dateTime={at}>{formats.instant(at)}</time>
            {fromState !== toState && ` · ${named('state', toState)}`}
            {isOverdue && ` · ${t('citizen.overdue')}`}
          </p>
          <DeadlineMoved move={deadlineMove(entries, index)} role={byRole} />
        </li>
      ))}
    </ol>
  );
}
