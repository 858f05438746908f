import type {
  ClockSegment,
  EventType,
  JourneyMemory,
  JourneyState,
  PersonFacts,
  Policy,
} from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { type ClockSegmentRow, clockSegmentOf } from '../clock/readClockSegments.js';
import { prepared } from '../connection/prepared.js';
import type { SealedCpr } from '../vault/vault.js';
import type { JourneyDimensions } from './dimensions.js';
import { loadStepSql } from './loadStep.sql.js';

export interface JourneyRecord {
  readonly id: string;
  readonly citizenId: string;
  readonly state: JourneyState;
  readonly version: number;
  readonly memory: JourneyMemory;
  readonly isOverdue: boolean;
  readonly dimensions: JourneyDimensions;
  readonly waveId: string | null;
  /** ISO 8601 */
  readonly endedAt: string | null;
}

export interface InboxRecord {
  readonly id: string;
  readonly kind: EventType;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly sender: string;
  readonly actor: string | null;
  readonly role: string | null;
  readonly isApplied: boolean;
  /** as stored when it was applied */
  readonly answer: unknown;
}

export interface LoadedStep {
  readonly journey: JourneyRecord;
  readonly facts: PersonFacts;
  /** null for a wake-up, and when the id is no message of this journey */
  readonly message: InboxRecord | null;
  readonly policy: Policy;
  readonly clock: readonly ClockSegment[];
  /** null for whoever has no number in the vault (any more) */
  readonly sealedCpr: SealedCpr | null;
}

interface Row extends Omit<LoadedStep, 'clock' | 'sealedCpr'> {
  readonly clock: readonly ClockSegmentRow[];
  readonly cipherText: Buffer | null;
  readonly keyId: string | null;
}

export interface StepQuery {
  readonly journeyId: string;
  readonly messageId: string | null;
}

/** Reads all that one step of a journey must know, in one round trip; null when there is no such journey. */
export async function loadStep(
  db: Pool | ClientBase,
  { journeyId, messageId }: StepQuery,
): Promise<LoadedStep | null> {
  const { rows } = await db.query<Row>(prepared(loadStepSql, [journeyId, messageId]));
  const [row] = rows;
  if (!row) return null;
  const { clock, cipherText, keyId, ...rest } = row;
  const sealedCpr = cipherText && keyId ? { cipherText, keyId } : null;
  return { ...rest, clock: clock.map(clockSegmentOf), sealedCpr };
}
