import { stages } from '../programme/stages.js';
import { useTexts } from '../texts/useTexts.js';

/** Which colour is which stage. */
export function StageLegend() {
  const { t } = useTexts();
  return (
    <ul className="legend">
      {stages.map(({ stage }) => (
        <li key={stage}>
          <span className={`swatch stage-${stage}`} aria-hidden="true" />
          {t(`stage.${stage}`)}
        </li>
      ))}
    </ul>
  );
}
