/** What really happened in 2021 and 2022: people with MitID at the dates that were made public, of about 5.2 million. */
const people = 5_200_000;

const history = [
  { date: '2021-10-06', done: 0, event: 'history.start' },
  { date: '2022-05-02', done: 3_400_000, event: 'history.may' },
  { date: '2022-09-22', done: 4_500_000, event: 'history.september' },
  { date: '2022-10-31', done: 4_700_000, event: 'history.october' },
] as const;

const dayMs = 86_400_000;

/** Whole days from one calendar day to another. */
export const daysFrom = (first: string, day: string): number =>
  Math.round((Date.parse(day) - Date.parse(first)) / dayMs);

/** The same points by days since the first wave, as shares of all. */
export const historyPoints = history.map((point) => ({
  ...point,
  since: daysFrom(history[0].date, point.date),
  share: point.done / people,
}));
