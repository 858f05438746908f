import { Banner } from '../parts/Banner.js';
import { Section } from '../parts/Section.js';
import { useTexts } from '../texts/useTexts.js';
import { FindByCpr } from './FindByCpr.js';
import { FindById } from './FindById.js';
import { JourneyCard } from './JourneyCard.js';
import { useLookUp } from './useLookUp.js';

interface Props {
  readonly mayFindByCpr: boolean;
  /** A journey's number that was chosen elsewhere on the page. */
  readonly wanted?: string;
}

/** One citizen's journey: found by its number, or for support by CPR number and purpose. */
export function CitizenSection({ mayFindByCpr, wanted = '' }: Props) {
  const { t } = useTexts();
  const { found, byId, byCpr } = useLookUp();
  const { journey, opened, purpose, problem, isWorking } = found;
  return (
    <Section id="citizen" title={t('citizen.title')}>
      <div className="card">
        <p className="hint">{t('citizen.about')}</p>
        <div className="finders">
          {mayFindByCpr && <FindByCpr isWorking={isWorking} onFind={byCpr} />}
          <FindById key={wanted} isWorking={isWorking} wanted={wanted} onFind={byId} />
        </div>
        <div role="status" className="answer">
          {isWorking && <p>{t('loading')}</p>}
          {problem !== null && <Banner tone="warning">{problem}</Banner>}
          {journey !== null && <p className="visually-hidden">{t('citizen.shown')}</p>}
        </div>
        {journey !== null && (
          <JourneyCard key={opened} journey={journey} onAgain={() => byId(journey.id, purpose)} />
        )}
      </div>
    </Section>
  );
}
