import { changeWave } from '../../programme/changeWave.js';
import { builder } from '../builder.js';
import { waveSuccess } from '../types/waveSuccess.js';

const ResumeWaveSuccess = waveSuccess('ResumeWaveSuccess');

builder.mutationField('resumeWave', (t) =>
  t.field({
    type: ResumeWaveSuccess,
    description: 'Goes on with a paused release.',
    errors: {},
    authScopes: { mayDo: 'resumeWave' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => changeWave(context, id, 'resume'),
  }),
);
