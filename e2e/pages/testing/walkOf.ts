/** Where a citizen stands from a day on. */
export interface Standing {
  readonly day: number;
  readonly state: string;
  readonly isOverdue: boolean;
  readonly hasMitId: boolean;
}

const windowDays = 30;

const withMitId: readonly string[] = ['ENROLLED', 'RETIREMENT_NOTICED', 'RETIRED'];

const at = (day: number, state: string, isOverdue = false): Standing => ({
  day,
  state,
  isOverdue,
  hasMitId: withMitId.includes(state),
});

/** NemID ends by force for somebody who never got MitID. */
const byForce = (day: number, state: string): Standing => ({ ...at(day, state), hasMitId: false });

/** Prompt, or only after the deadline. */
function enrolling(received: number, next: () => number): Standing[] {
  const chosen = received + 1 + Math.floor(60 * next() ** 2);
  const activated = chosen + 1 + Math.floor(8 * next());
  const deadline = received + windowDays;
  const late = activated > deadline ? [at(Math.max(deadline, received), 'WINDOW_OPEN', true)] : [];
  const noticed = activated + 45 + Math.floor(30 * next());
  return [
    ...late,
    at(chosen, 'ACTIVATING', chosen > deadline),
    at(activated, 'ENROLLED'),
    at(noticed, 'RETIREMENT_NOTICED'),
    at(noticed + 14, 'RETIRED'),
  ].toSorted((a, b) => a.day - b.day);
}

/** How one made-up citizen fares after being released on a day: most prompt, some late, some never. */
export function walkOf(released: number, next: () => number): Standing[] {
  const received = released + 1 + Math.floor(4 * next());
  const told = [at(0, 'WAITING'), at(released, 'INVITED'), at(received, 'WINDOW_OPEN')];
  const fate = next();
  if (fate < 0.02) return [at(0, 'INELIGIBLE')];
  if (fate < 0.05) return [...told, at(received + 9, 'DECLINED')];
  if (fate < 0.12) return [...told, at(received + windowDays, 'WINDOW_OPEN', true)];
  if (fate < 0.13)
    return [
      ...told,
      byForce(received + 40, 'RETIREMENT_NOTICED'),
      byForce(received + 54, 'RETIRED'),
    ];
  if (fate < 0.16) return [at(0, 'WAITING'), at(released, 'ID_UPDATE_REQUIRED')];
  return [...told, ...enrolling(received, next)];
}
