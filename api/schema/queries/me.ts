import { builder } from '../builder.js';
import { Viewer } from '../types/viewer.js';

builder.queryField('me', (t) =>
  t.field({
    type: Viewer,
    authScopes: { mayDo: 'me' },
    resolve: (_root, _args, { principal }) => principal,
  }),
);
