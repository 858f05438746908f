import type { ReactNode } from 'react';
import { Figures } from './Figures.js';

interface Props {
  readonly title: string;
  readonly about: string;
  readonly legend: ReactNode;
  readonly chart: ReactNode;
  readonly axis?: string;
  readonly table: () => ReactNode;
}

/** A chart with its heading, its legend and the table behind it. */
export function ChartCard({ title, about, legend, chart, axis, table }: Props) {
  return (
    <div className="card chart-card">
      <h3>{title}</h3>
      <p className="hint">{about}</p>
      {legend}
      {chart}
      {axis !== undefined && (
        <p className="axis-name" aria-hidden="true">
          {axis}
        </p>
      )}
      <Figures label={title} table={table} />
    </div>
  );
}
