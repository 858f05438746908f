import { useTexts } from '../texts/useTexts.js';

const sections = [
  ['now', 'programme.title'],
  ['funnel', 'funnel.title'],
  ['curve', 'curve.title'],
  ['waves', 'waves.title'],
  ['progress', 'progress.title'],
  ['overdue', 'overdue.title'],
  ['citizen', 'citizen.title'],
] as const;

/** The way to each part of the page. */
export function SectionList({ role }: { readonly role: string }) {
  const { t } = useTexts();
  return (
    <nav className="section-list" aria-label={t('app.sections')}>
      <ul className="width">
        {sections
          .filter(([id]) => id !== 'overdue' || role === 'MANAGER')
          .map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
