/** How the charts look; the same values as the style sheet's variables, which SVG attributes cannot read. */
export const chartLook = {
  height: 280,
  margin: { top: 12, right: 12, bottom: 0, left: 0 },
  grid: '#e1e6ea',
  axis: '#8a969f',
  tick: { fill: '#4a5761', fontSize: 13 },
  ours: '#0b5d4e',
  theirs: '#a3541a',
} as const;
