import type { WaveMove } from '../api/documents/moveWave.js';

const moves: Readonly<Record<string, readonly WaveMove[]>> = {
  DRAFT: ['release'],
  RELEASING: ['pause'],
  PAUSED: ['resume'],
  RELEASED: [],
};

/** What may be done with a wave in the state; the API has the last word. */
export const movesFrom = (state: string): readonly WaveMove[] => moves[state] ?? [];
