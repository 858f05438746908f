import { type ReactNode, useState } from 'react';
import { TableFrame } from '../parts/TableFrame.js';
import { useTexts } from '../texts/useTexts.js';

interface Props {
  readonly label: string;
  /** Made only while it is open: a table of many days costs something at every reading. */
  readonly table: () => ReactNode;
}

/** The table behind a chart. */
export function Figures({ label, table }: Props) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="figures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('curve.table')}</summary>
      {isOpen && <TableFrame label={label}>{table()}</TableFrame>}
    </details>
  );
}
