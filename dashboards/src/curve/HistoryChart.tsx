import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTexts } from '../texts/useTexts.js';
import { chartLook } from './chartLook.js';
import { enrolledShare } from './enrolledShare.js';
import { daysFrom, historyPoints } from './history.js';
import type { StageDay } from './stagesByDay.js';

/** Days on which there is something to say: ours, and those of history. */
function points(days: readonly StageDay[]) {
  const [first] = days;
  const ours = days.map((day) => ({
    since: daysFrom(first?.day ?? day.day, day.day),
    ours: enrolledShare(day),
  }));
  const theirs = historyPoints.map(({ since, share }) => ({ since, theirs: share }));
  return [...ours, ...theirs].toSorted((a, b) => a.since - b.since);
}

/** Our share with MitID beside history's. The table beside it says the same in figures. */
export function HistoryChart({ days }: { readonly days: readonly StageDay[] }) {
  const { t, formats } = useTexts();
  return (
    <div className="chart" aria-hidden="true">
      <ResponsiveContainer width="100%" height={chartLook.height}>
        <LineChart data={points(days)} margin={chartLook.margin} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={chartLook.grid} />
          <XAxis
            type="number"
            dataKey="since"
            domain={[0, 'dataMax']}
            tickCount={6}
            tick={chartLook.tick}
            stroke={chartLook.axis}
          />
          <YAxis
            width={56}
            domain={[0, 1]}
            tickFormatter={formats.wholePercent}
            tick={chartLook.tick}
            stroke={chartLook.axis}
          />
          <Tooltip
            labelFormatter={(since) => `${t('curve.daysSince')}: ${String(since)}`}
            formatter={(share) => formats.percent(Number(share))}
            isAnimationActive={false}
          />
          <Line
            dataKey="theirs"
            name={t('curve.theirs')}
            stroke={chartLook.theirs}
            strokeWidth={2}
            strokeDasharray="6 4"
            type="linear"
            connectNulls
            dot={{ r: 4, fill: chartLook.theirs, strokeDasharray: '' }}
            isAnimationActive={false}
          />
          <Line
            dataKey="ours"
            name={t('curve.ours')}
            stroke={chartLook.ours}
            strokeWidth={3}
            type="linear"
            connectNulls
            dot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
