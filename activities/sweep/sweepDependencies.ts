import type { Vault } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Hand } from '../hand/handMessages.js';

export interface SweepDependencies {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly hand: Hand;
  readonly log: Logger;
}
