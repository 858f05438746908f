const firstOfAll = '2021-10-01';
/** The API answers for at most 1,200 days. */
const mostDays = 1_100;
const dayMs = 86_400_000;

/** The first day to ask for: the start of the roll-out, or as far back as the API answers. */
export function curveFrom(today: string): string {
  const earliest = new Date(Date.parse(today) - mostDays * dayMs).toISOString().slice(0, 10);
  return earliest > firstOfAll ? earliest : firstOfAll;
}
