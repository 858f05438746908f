import { useTexts } from '../texts/useTexts.js';
import { TotalTile } from './TotalTile.js';
import type { Totals } from './totals.js';

/** The programme in six figures. */
export function TotalTiles({ totals }: { readonly totals: Totals }) {
  const { t, formats } = useTexts();
  const { citizens, told, windowsOpen, enrolled, overdue, retired } = totals;
  const number = formats.number;
  const share = (count: number) => ({
    share: formats.percent(citizens === 0 ? 0 : count / citizens),
  });
  const overdueTone = overdue > 0 ? 'warning' : undefined;
  return (
    <dl className="tiles">
      <TotalTile
        name={t('totals.citizens')}
        value={number(citizens)}
        note={t('totals.citizens.note')}
      />
      <TotalTile
        name={t('totals.told')}
        value={number(told)}
        note={t('totals.told.note', share(told))}
      />
      <TotalTile name={t('totals.open')} value={number(windowsOpen)} note={t('totals.open.note')} />
      <TotalTile
        name={t('totals.enrolled')}
        value={number(enrolled)}
        note={t('totals.enrolled.note', share(enrolled))}
        tone="good"
      />
      <TotalTile
        name={t('totals.overdue')}
        value={number(overdue)}
        note={t('totals.overdue.note', share(overdue))}
        tone={overdueTone}
      />
      <TotalTile
        name={t('totals.retired')}
        value={number(retired)}
        note={t('totals.retired.note', share(retired))}
      />
    </dl>
  );
}
