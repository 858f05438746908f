import { builder } from '../builder.js';
import { WaveType } from './wave.js';

/** A success that hands back the wave as it now is. */
export function waveSuccess(name: string) {
  return builder.objectRef<{ readonly waveId: string }>(name).implement({
    fields: (t) => ({
      wave: t.prismaField({
        type: WaveType,
        resolve: (query, { waveId }, _args, { db }) =>
          db.wave.findUniqueOrThrow({ ...query, where: { id: waveId } }),
      }),
    }),
  });
}
