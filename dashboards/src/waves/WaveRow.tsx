import type { WaveMove } from '../api/documents/moveWave.js';
import type { Wave } from '../api/documents/waves.js';
import { Button } from '../parts/Button.js';
import { hasMitId } from '../programme/stages.js';
import { useTexts } from '../texts/useTexts.js';
import { movesFrom } from './movesFrom.js';

interface Props {
  readonly wave: Wave;
  /** Absent for who may only look. */
  readonly onMove: ((move: WaveMove) => void) | null;
}

const enrolledIn = ({ progress }: Wave): number =>
  progress.filter(({ state }) => hasMitId(state)).reduce((sum, { count }) => sum + count, 0);

export function WaveRow({ wave, onMove }: Props) {
  const { t, named, formats } = useTexts();
  const { name, state, size, released, ratePerDay, createdAt } = wave;
  const share = released === 0 ? 0 : enrolledIn(wave) / released;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={`tag tag-${state.toLowerCase()}`}>{named('wave.state', state)}</span>
      </td>
      <td className="figure">
        {t('waves.releasedOf', { released: formats.number(released), size: formats.number(size) })}
      </td>
      <td className="figure">{formats.number(ratePerDay)}</td>
      <td className="figure">{formats.percent(share)}</td>
      <td>{formats.dayOfInstant(createdAt)}</td>
      {onMove !== null && (
        <td className="actions">
          {movesFrom(state).map((move) => (
            <Button key={move} label={`${t(`wave.${move}`)}: ${name}`} onClick={() => onMove(move)}>
              {t(`wave.${move}`)}
            </Button>
          ))}
        </td>
      )}
    </tr>
  );
}
