import { useState } from 'react';
import type { OverdueReason } from '../api/documents/overdue.js';
import { ApiRefusal } from '../api/problems.js';
import { Banner } from '../parts/Banner.js';
import { Button } from '../parts/Button.js';
import { Section } from '../parts/Section.js';
import { useTexts } from '../texts/useTexts.js';
import { OverdueTable } from './OverdueTable.js';
import { ReasonSelect } from './ReasonSelect.js';
import { useOverdue } from './useOverdue.js';

/** who is overdue and what stands in the way, for those who help. */
export function OverdueSection({ onOpen }: { readonly onOpen: (journeyId: string) => void }) {
  const { t } = useTexts();
  const [reason, setReason] = useState<OverdueReason | null>(null);
  const read = useOverdue(reason);
  const { citizens, error, isFetching, hasNextPage } = read;
  return (
    <Section id="overdue" title={t('overdue.title')}>
      <div className="card">
        <p className="hint">{t('overdue.about')}</p>
        <div className="card-head">
          <ReasonSelect reason={reason} onChoose={setReason} />
          <Button isDisabled={isFetching} onClick={() => read.refetch()}>
            {t('overdue.again')}
          </Button>
        </div>
        <div role="status" className="answer">
          {isFetching && <p>{t('loading')}</p>}
          {error !== null && (
            <Banner tone="warning">
              {error instanceof ApiRefusal ? error.message : t('live.awayFirst')}
            </Banner>
          )}
          {citizens?.length === 0 && <p>{t('overdue.none')}</p>}
        </div>
        {citizens !== undefined && citizens.length > 0 && (
          <OverdueTable citizens={citizens} onOpen={onOpen} />
        )}
        {hasNextPage && (
          <Button isDisabled={isFetching} onClick={() => read.fetchNextPage()}>
            {t('overdue.more')}
          </Button>
        )}
      </div>
    </Section>
  );
}
