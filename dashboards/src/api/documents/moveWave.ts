import { z } from 'zod';
import { outcome, outcomeFields } from '../change.js';
import type { Operation } from '../operation.js';

export type WaveMove = 'release' | 'pause' | 'resume';

type Moving = Operation<{ readonly outcome: z.infer<typeof outcome> }>;

const moving = (move: WaveMove): Moving => ({
  document: `mutation MoveWave($id: ID!) { outcome: ${move}Wave(id: $id) { ${outcomeFields} } }`,
  answer: z.object({ outcome }),
});

/** Release, pause and resume a wave. */
export const moveWave: Readonly<Record<WaveMove, Moving>> = {
  release: moving('release'),
  pause: moving('pause'),
  resume: moving('resume'),
};
