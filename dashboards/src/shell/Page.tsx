import { viewer } from '../api/documents/viewer.js';
import { ApiAway, ApiRefusal } from '../api/problems.js';
import { useLive } from '../api/useLive.js';
import { useTexts } from '../texts/useTexts.js';
import { ProgrammeDate } from '../time/ProgrammeDate.js';
import { Connection } from './Connection.js';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { SectionList } from './SectionList.js';
import { Sections } from './Sections.js';

/** The whole page for who is signed in. */
export function Page() {
  const { t } = useTexts();
  const { data, error, dataUpdatedAt } = useLive('viewer', viewer);
  const role = data?.me.role;
  const today = data?.programme.today;
  const isAway = error instanceof ApiAway;
  const seesAll = role === 'MANAGER' || role === 'AUDITOR';
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Header role={role} />
      <main id="main" tabIndex={-1}>
        <ProgrammeDate today={today} isAway={isAway} updatedAt={dataUpdatedAt} />
        {seesAll && <SectionList role={role} />}
        <Connection
          problem={error instanceof ApiRefusal ? error.message : null}
          isAway={isAway}
          updatedAt={dataUpdatedAt}
        />
        <div className="width">
          {data !== undefined && <Sections role={data.me.role} today={data.programme.today} />}
        </div>
      </main>
      <Footer phones={data?.programme.phones} />
    </>
  );
}
