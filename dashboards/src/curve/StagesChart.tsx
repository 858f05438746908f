import {
  Area,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { stages } from '../programme/stages.js';
import { useTexts } from '../texts/useTexts.js';
import { chartLook } from './chartLook.js';
import type { StageDay } from './stagesByDay.js';

/** All citizens by stage, a layer each. The table beside it says the same in figures. */
export function StagesChart({ days }: { readonly days: StageDay[] }) {
  const { t, formats } = useTexts();
  return (
    <div className="chart" aria-hidden="true">
      <ResponsiveContainer width="100%" height={chartLook.height}>
        <AreaChart data={days} margin={chartLook.margin} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={chartLook.grid} />
          <XAxis
            dataKey="day"
            tickFormatter={formats.shortDay}
            minTickGap={40}
            tick={chartLook.tick}
            stroke={chartLook.axis}
          />
          <YAxis
            width={56}
            tickFormatter={formats.number}
            tick={chartLook.tick}
            stroke={chartLook.axis}
            domain={[0, 'dataMax']}
          />
          <Tooltip
            labelFormatter={(day) => formats.day(String(day))}
            formatter={(count) => formats.number(Number(count))}
            isAnimationActive={false}
          />
          {stages.map(({ stage, color }) => (
            <Area
              key={stage}
              dataKey={stage}
              name={t(`stage.${stage}`)}
              stackId="all"
              type="linear"
              stroke="#ffffff"
              strokeWidth={1}
              fill={color}
              fillOpacity={1}
              isAnimationActive={false}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}
