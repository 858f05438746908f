import type { WaveMove } from '../api/documents/moveWave.js';
import type { Wave } from '../api/documents/waves.js';
import { Button } from '../parts/Button.js';
import { useTexts } from '../texts/useTexts.js';
import { movesFrom } from './movesFrom.js';

interface Props {
  readonly wave: Wave;
  /** Absent for who may only look. */
  readonly onMove: ((move: WaveMove) => void) | null;
}

/** Of the citizens counted under the wave. */
function enrolledShare({ progress }: Wave): number {
  const all = progress.reduce((total, { count }) => total + count, 0);
  return all === 0 ? 0 : progress.reduce((total, { withMitId }) => total + withMitId, 0) / all;
}

export function WaveRow({ wave, onMove }: Props) {
  const { t, named, formats } = useTexts();
  const { name, state, size, released, ratePerDay, createdAt } = wave;
  const releasedOf = t('waves.releasedOf', {
    released: formats.number(released),
    size: formats.number(size),
  });
  const status = (
    <span className={`tag tag-${state.toLowerCase()}`}>{named('wave.state', state)}</span>
  );
  return (
    <tr>
      <th scope="row">
        {name}
        <div className="when-narrow">
          {status}
          <p className="hint">{t('waves.releasedShort', { releasedOf })}</p>
          <p className="hint">{t('waves.rateOf', { rate: formats.number(ratePerDay) })}</p>
          <p className="hint">{t('waves.createdOn', { day: formats.dayOfInstant(createdAt) })}</p>
        </div>
      </th>
      <td className="when-wide">{status}</td>
      {onMove !== null && (
        <td className="actions">
          {movesFrom(state).map((move) => (
            <Button key={move} label={`${t(`wave.${move}`)}: ${name}`} onClick={() => onMove(move)}>
              {t(`wave.${move}`)}
            </Button>
          ))}
        </td>
      )}
      <td className="figure when-wide">{releasedOf}</td>
      <td className="figure when-wide">{formats.number(ratePerDay)}</td>
      <td className="figure">{formats.percent(enrolledShare(wave))}</td>
      <td className="nowrap when-wide">{formats.dayOfInstant(createdAt)}</td>
    </tr>
  );
}
