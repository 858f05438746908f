import type { Day } from '@overgang/domain';
import { z } from 'zod';

/** Whom a wave takes: all that is given must hold; nothing given takes everybody who waits. */
export const waveSelection = z.object({
  banks: z.array(z.string()).optional(),
  municipalities: z.array(z.string()).optional(),
  ageFrom: z.int().optional(),
  ageTo: z.int().optional(),
  size: z.int().positive().optional(),
});

export type WaveSelection = z.infer<typeof waveSelection>;

/**
 * Waiting journeys (`j`, with their citizen `c`) that fit a selection: parameters $1 to $5 of `selectionParameters`.
 * Who is already released, by another wave or by a bank, waits no longer, though the journey may not know it yet.
 */
export const waitingOfSelection = `
  FROM journey j JOIN citizen c ON c.id = j.citizen_id
  WHERE j.state = 'WAITING' AND j.wave_id IS NULL AND c.deceased_on IS NULL
    AND ($1::text[] IS NULL OR EXISTS (
      SELECT FROM bank_customer b
      WHERE b.citizen_id = c.id AND b.ended_at IS NULL AND b.bank_reg = ANY ($1)))
    AND ($2::text[] IS NULL OR c.municipality = ANY ($2))
    AND ($3::int IS NULL OR c.birth_date <= ($5::date - make_interval(years => $3))::date)
    AND ($4::int IS NULL OR c.birth_date > ($5::date - make_interval(years => $4 + 1))::date)
    AND NOT EXISTS (
      SELECT FROM inbox_message m
      WHERE m.journey_id = j.id AND m.kind = 'released' AND m.applied_at IS NULL)`;

/** The values of $1 to $5 in `waitingOfSelection`; ages are those on `today`. */
export function selectionParameters(of: WaveSelection, today: Day): unknown[] {
  return [of.banks ?? null, of.municipalities ?? null, of.ageFrom ?? null, of.ageTo ?? null, today];
}
