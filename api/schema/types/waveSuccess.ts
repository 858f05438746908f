import { builder } from '../builder.js';
import { WaveType } from './wave.js';

interface ChangedWave {
  readonly waveId: string;
  /** What this change set; left out where it set none. */
  readonly state?: string;
}

/** A success that hands back the wave as this change left it. */
export function waveSuccess(name: string) {
  return builder.objectRef<ChangedWave>(name).implement({
    fields: (t) => ({
      wave: t.prismaField({
        type: WaveType,
        resolve: async (query, { waveId, ...written }, _args, { db }) => ({
          ...(await db.wave.findUniqueOrThrow({ ...query, where: { id: waveId } })),
          ...written,
        }),
      }),
    }),
  });
}
