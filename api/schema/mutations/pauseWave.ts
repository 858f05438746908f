import { changeWave } from '../../programme/changeWave.js';
import { builder } from '../builder.js';
import { waveSuccess } from '../types/waveSuccess.js';

const PauseWaveSuccess = waveSuccess('PauseWaveSuccess');

builder.mutationField('pauseWave', (t) =>
  t.field({
    type: PauseWaveSuccess,
    description: 'Stops the release after the page that is under way.',
    errors: {},
    authScopes: { mayDo: 'pauseWave' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => changeWave(context, id, 'pause'),
  }),
);
