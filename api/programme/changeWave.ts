import { moveWave, type WaveMove } from '@overgang/prisma';
import { audited } from '../journey/audited.js';
import type { Context } from '../schema/context.js';
import { isUuid } from '../schema/isUuid.js';
import { NotFound } from '../schema/refusals/notFound.js';
import { Pending } from '../schema/refusals/pending.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';
import { signalWave } from './signalWave.js';

/** Sets a wave's state, then tells its workflow, and answers what was set, whoever sets it anew meanwhile; where that cannot be reached the caller asks again with the key. */
export async function changeWave(
  context: Context,
  waveId: string,
  move: WaveMove,
): Promise<{ waveId: string; state: string }> {
  const { db, language, now, services, log } = context;
  const known =
    isUuid(waveId) && (await db.wave.findUnique({ where: { id: waveId }, select: { id: true } }));
  if (!known) throw new NotFound(language);
  const state = await context.transaction(async (tx) => {
    const movedTo = await moveWave(tx, { waveId, move, now });
    if (movedTo) await audited(tx, context, { action: `${move}Wave`, details: { wave: waveId } });
    return movedTo;
  });
  if (state === null) throw ruleRefusal('WAVE_STATE', language);
  try {
    await signalWave(services.temporal, waveId, move);
  } catch (error) {
    log.error({ err: error }, 'a wave could not be told');
    throw new Pending(language, context.idempotencyKey);
  }
  return { waveId, state };
}
