import type { Database } from '@overgang/prisma';
import { random } from './random.js';
import { type Standing, walkOf } from './walkOf.js';

export interface SeededProgress {
  readonly citizens: number;
  /** Days after 6 October 2021 that are told. */
  readonly days: number;
  readonly waveIds: readonly string[];
}

interface Citizen {
  readonly dimensions: readonly (readonly [dimension: string, value: string])[];
  readonly walk: readonly Standing[];
}

const municipalities = ['0101', '0751', '0461', '0851', '0147', '0561', '0370', '0400', '0825'];
const ageBands = ['13-14', '15-17', '18-29', '30-44', '45-59', '60-74', '75 and over'];
const banks = ['1111', '2222', '3333'];
const means = ['APP', 'APP', 'APP', 'APP', 'CODE_DISPLAY', 'AUDIO_CODE_READER', 'NONE'];

function citizen(next: () => number, waveIds: readonly string[]): Citizen {
  const oneOf = (values: readonly string[]): string =>
    values[Math.floor(next() * values.length)] ?? '';
  const wave = Math.floor(next() * waveIds.length);
  const released = 2 + wave * 34 + Math.floor(next() * 20);
  return {
    walk: walkOf(released, next),
    dimensions: [
      ['TOTAL', ''],
      ['BANK', oneOf(banks)],
      ['MUNICIPALITY', oneOf(municipalities)],
      ['AGE_BAND', oneOf(ageBands)],
      ['MEANS', oneOf(means)],
      ['WAVE', waveIds[wave] ?? ''],
    ],
  };
}

/** Each change of place as one less there and one more here, added up. */
function changes(citizens: readonly Citizen[], days: number): Map<string, number> {
  const nets = new Map<string, number>();
  const add = (key: readonly unknown[], net: number) => {
    const text = JSON.stringify(key);
    nets.set(text, (nets.get(text) ?? 0) + net);
  };
  for (const { walk, dimensions } of citizens) {
    const told = walk.filter(({ day }) => day <= days);
    for (const [index, { day, state, isOverdue, hasMitId }] of told.entries()) {
      const left = told[index - 1];
      for (const [dimension, value] of dimensions) {
        add([dimension, value, state, isOverdue, hasMitId, day], 1);
        if (left) add([dimension, value, left.state, left.isOverdue, left.hasMitId, day], -1);
      }
    }
  }
  return nets;
}

/** Counters as the fold leaves them after so many days with so many made-up citizens. */
export async function seedProgress({ pool }: Database, of: SeededProgress): Promise<void> {
  const next = random(7);
  const citizens = Array.from({ length: of.citizens }, () => citizen(next, of.waveIds));
  const rows = [...changes(citizens, of.days)].map(([key, net]) => [...JSON.parse(key), net]);
  await pool.query(
    `INSERT INTO progress_count (dimension, value, state, is_overdue, has_mit_id, day, net, entered)
     SELECT r->>0, r->>1, r->>2, (r->>3)::boolean, (r->>4)::boolean,
       '2021-10-06'::date + (r->>5)::int, (r->>6)::int, greatest((r->>6)::int, 0)
     FROM jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(rows)],
  );
}
