import type { Stage } from '../programme/stages.js';

interface Props {
  readonly parts: readonly { readonly stage: Stage; readonly count: number }[];
}

/** How a number of citizens spreads over the stages. A picture only: the figures stand beside it. */
export function StackedBar({ parts }: Props) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="bar" aria-hidden="true">
      {parts.map(
        ({ stage, count }) =>
          count > 0 && (
            <span
              key={stage}
              className={`bar-part stage-${stage}`}
              style={{ width: `${(100 * count) / total}%` }}
            />
          ),
      )}
    </div>
  );
}
