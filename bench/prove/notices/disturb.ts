import { setTimeout as sleep } from 'node:timers/promises';
import { between, oneOf } from './chance.js';

/** Always: of twenty requests one is answered in vain, one fails, one is carried out twice; feeds give each row twice and out of order. */
const always = {
  ...{ loseAnswers: 0.05, errorRate: 0.05, actTwice: 0.05 },
  ...{ answerTwice: true, reorder: true },
};
const moods = [
  { name: 'slow', faults: { latencyMs: 900 }, fromMs: 3_000, untilMs: 8_000 },
  { name: 'very slow', faults: { latencyMs: 3_000 }, fromMs: 3_000, untilMs: 8_000 },
  // A caller has given up after ten seconds, and done it is all the same.
  {
    name: 'slower than anybody waits',
    faults: { latencyMs: 14_000 },
    fromMs: 15_000,
    untilMs: 20_000,
  },
  { name: 'down', faults: { down: true }, fromMs: 4_000, untilMs: 12_000 },
] as const;

export interface Disturbance {
  readonly sandboxUrl: string;
  /** by the names of their books */
  readonly systems: readonly string[];
  readonly chance: () => number;
  readonly signal: AbortSignal;
}

async function setFaults(sandboxUrl: string, system: string, faults: object): Promise<void> {
  const { ok } = await fetch(`${sandboxUrl}/faults/${system}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
  if (!ok) throw new Error(`${system} cannot be disturbed`);
}

/** Disturbs the outside until the signal, then heals it. Answers how often a system was in which mood. */
export async function disturb({ sandboxUrl, systems, chance, signal }: Disturbance) {
  const counts = new Map<string, number>();
  for (const system of systems) await setFaults(sandboxUrl, system, always);
  while (!signal.aborted) {
    const [system, mood] = [oneOf(chance, systems), oneOf(chance, moods)];
    const key = `${system} ${mood.name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    await setFaults(sandboxUrl, system, { ...always, ...mood.faults });
    const forMs = between(chance, mood.fromMs, mood.untilMs);
    await sleep(forMs, undefined, { signal }).catch(() => undefined);
    await setFaults(sandboxUrl, system, always);
    await sleep(between(chance, 1_000, 3_000), undefined, { signal }).catch(() => undefined);
  }
  for (const system of systems) await setFaults(sandboxUrl, system, {});
  return counts;
}
