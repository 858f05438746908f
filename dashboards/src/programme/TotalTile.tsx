interface Props {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly tone?: 'good' | 'warning';
}

export function TotalTile({ name, value, note, tone }: Props) {
  return (
    <div className={tone === undefined ? 'tile' : `tile tile-${tone}`}>
      <dt>{name}</dt>
      <dd>
        <span className="tile-value">{value}</span>
        <span className="tile-note">{note}</span>
      </dd>
    </div>
  );
}
