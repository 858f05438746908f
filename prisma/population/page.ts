import type { Instant, Policy } from '@overgang/domain';
import type { ClientBase } from 'pg';
import type { Vault } from '../vault/vault.js';
import type { Receipt } from './receipt.js';

/** A delivery being processed. */
export interface Delivery {
  readonly id: string;
  readonly kind: 'POPULATION' | 'CPR' | 'ROSTER';
  /** The bank's registration number, or the operator's name. */
  readonly sender: string;
  /** The header of a CSV delivery; null for NDJSON. */
  readonly columns: readonly string[] | null;
  readonly isTest: boolean;
}

/** A line as it was delivered, opened for the time of one page. */
export interface OpenedLine {
  readonly line: number;
  readonly text: string;
}

export interface PageWork {
  readonly db: ClientBase;
  readonly delivery: Delivery;
  readonly vault: Vault;
  readonly policy: Policy;
  readonly now: Instant;
}

/** Answers every line of a page, and does what the good ones ask, in the page's own transaction. */
export type AnswerPage = (work: PageWork, lines: readonly OpenedLine[]) => Promise<Receipt[]>;
