import { changeWave } from '../../programme/changeWave.js';
import { builder } from '../builder.js';
import { waveSuccess } from '../types/waveSuccess.js';

const ReleaseWaveSuccess = waveSuccess('ReleaseWaveSuccess');

builder.mutationField('releaseWave', (t) =>
  t.field({
    type: ReleaseWaveSuccess,
    description: 'Begins to release the wave, at its rate and within the capacity of each day.',
    errors: {},
    authScopes: { mayDo: 'releaseWave' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => changeWave(context, id, 'release'),
  }),
);
