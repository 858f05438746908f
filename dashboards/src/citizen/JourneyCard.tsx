import { useEffect, useRef } from 'react';
import type { Journey } from '../api/documents/journeyFields.js';
import { Button } from '../parts/Button.js';
import { useTexts } from '../texts/useTexts.js';
import { JourneyFacts } from './JourneyFacts.js';
import { NextStepCard } from './NextStepCard.js';
import { NoticesTable } from './NoticesTable.js';
import { Timeline } from './Timeline.js';

interface Props {
  readonly journey: Journey;
  readonly onAgain: () => void;
}

const nodesOf = <Node,>({
  edges,
}: {
  readonly edges: readonly ({ readonly node: Node } | null)[];
}) => edges.flatMap((edge) => (edge === null ? [] : [edge.node]));

/** A journey as the programme's people see it: where it stands, what comes next, and how it came there. */
export function JourneyCard({ journey, onAgain }: Props) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is disabled while the journey is read, which drops the keyboard's place (WCAG 2.4.3).
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="journey" aria-labelledby="journey-title">
      <h3 id="journey-title" ref={heading} tabIndex={-1} className="journey-title">
        {t('citizen.journey')}
      </h3>
      <div className="journey-now">
        <JourneyFacts journey={journey} />
        <NextStepCard nextStep={journey.nextStep} />
        <Button onClick={onAgain}>{t('citizen.again')}</Button>
      </div>
      <div>
        <h3>{t('citizen.timeline')}</h3>
        <Timeline entries={nodesOf(journey.timeline)} />
      </div>
      <div className="journey-notices">
        <h3>{t('citizen.notices')}</h3>
        <NoticesTable notices={nodesOf(journey.notices)} />
      </div>
    </article>
  );
}
