import { useTexts } from '../texts/useTexts.js';
import { stageOf } from './stages.js';

interface Props {
  readonly state: string;
  readonly count: number;
  readonly overdue: number;
  readonly citizens: number;
}

export function FunnelRow({ state, count, overdue, citizens }: Props) {
  const { named, formats } = useTexts();
  const share = citizens === 0 ? 0 : count / citizens;
  const fill = (
    <span className={`funnel-fill stage-${stageOf(state)}`} style={{ width: `${100 * share}%` }} />
  );
  return (
    <tr className={count === 0 ? 'empty' : undefined}>
      <th scope="row">
        {named('state', state)}
        <span aria-hidden="true" className="funnel-track when-narrow">
          {fill}
        </span>
      </th>
      <td className="figure strong">{formats.number(count)}</td>
      <td className="figure">{overdue === 0 ? '–' : formats.number(overdue)}</td>
      <td className="funnel-share">
        <div className="funnel-bar">
          <span aria-hidden="true" className="funnel-track when-wide">
            {fill}
          </span>
          <span className="funnel-percent">{formats.percent(share)}</span>
        </div>
      </td>
    </tr>
  );
}
