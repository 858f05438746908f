import { type Dimension, dimensions } from '../api/documents/progressBy.js';
import { useTexts } from '../texts/useTexts.js';

interface Props {
  readonly by: Dimension;
  readonly onChoose: (by: Dimension) => void;
}

export function DimensionSelect({ by, onChoose }: Props) {
  const { t } = useTexts();
  const choose = (chosen: string) => {
    const known = dimensions.find((dimension) => dimension === chosen);
    if (known !== undefined) onChoose(known);
  };
  return (
    <div className="choice">
      <label htmlFor="progress-by">{t('progress.by')}</label>
      <select
        id="progress-by"
        value={by}
        autoComplete="off"
        onChange={(event) => choose(event.target.value)}
      >
        {dimensions.map((dimension) => (
          <option key={dimension} value={dimension}>
            {t(`by.${dimension}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
