import type { Wave } from '../api/documents/waves.js';
import { TableFrame } from '../parts/TableFrame.js';
import { useTexts } from '../texts/useTexts.js';
import type { Intention } from './useMoveWave.js';
import { WaveRow } from './WaveRow.js';

interface Props {
  readonly waves: readonly Wave[];
  readonly onMove: ((intention: Intention) => void) | null;
}

/** The waves, the newest first. */
export function WavesTable({ waves, onMove }: Props) {
  const { t } = useTexts();
  const ofWave = (wave: Wave) =>
    onMove === null ? null : (move: Intention['move']) => onMove({ wave, move });
  return (
    <TableFrame label={t('waves.title')}>
      <table className="table waves">
        <thead>
          <tr>
            <th scope="col">{t('waves.name')}</th>
            <th scope="col" className="when-wide">
              {t('waves.state')}
            </th>
            {onMove !== null && <th scope="col">{t('waves.actions')}</th>}
            <th scope="col" className="figure when-wide">
              {t('waves.released')}
            </th>
            <th scope="col" className="figure when-wide">
              {t('waves.rate')}
            </th>
            <th scope="col" className="figure">
              {t('waves.enrolled')}
            </th>
            <th scope="col" className="when-wide">
              {t('waves.created')}
            </th>
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => (
            <WaveRow key={wave.id} wave={wave} onMove={ofWave(wave)} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
